import { Option, type Command } from 'commander'
import { ROLE } from '../../../schema/vocabulary/index.ts'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'

interface AddOptions {
  readonly name?: string
  readonly role?: string
  readonly organization?: string
  readonly passwordStdin?: boolean
}

const ROLES = ROLE.values.filter(role => role !== 'service')
const PASSWORD_STDIN = [
  '--password-stdin',
  'read the password from standard input instead of making one',
] as const

/** `desk user add` and `desk user reset`. */
export function register(program: Command, desk: DeskCli): void {
  const user = program.command('user').description('add people and reset their passwords')
  user
    .command('add')
    .description('add a person; in a desk without anybody, its first administrator')
    .argument('<email>', 'e-mail address to sign in with')
    .option('--name <name>', 'name of the person; default: the address')
    .addOption(new Option('--role <role>', 'what the person may do').choices(ROLES))
    .option('--organization <slug>', 'organisation of the person; a partner needs one')
    .option(...PASSWORD_STDIN)
    .addHelpText(
      'after',
      examples(
        ['user add ada@desk.example', 'the first administrator, and a token for this machine'],
        ['user add bo@desk.example --role reviewer', 'somebody more; the password is shown once'],
        ['user add cy@uni.example --role partner --organization example-university', 'a partner'],
      ),
    )
    .action((email: string, options: AddOptions) => add(desk, email, options))
  user
    .command('reset')
    .description('give a person another password; their open sessions and tokens end')
    .argument('<email>', 'e-mail address of the person')
    .option(...PASSWORD_STDIN)
    .addHelpText('after', examples(['user reset ada@desk.example', 'the password is shown once']))
    .action((email: string, options: AddOptions) => reset(desk, email, options))
}

async function add(desk: DeskCli, email: string, options: AddOptions): Promise<void> {
  const { addAnybody } = await import('../accounts/add-anybody.ts')
  const { password, shown } = await choosePassword(options)
  const role = await addAnybody(desk, { email, name: options.name ?? email, password, ...options })
  desk.output.result({ email, role, ...shown }, () =>
    told(`${email} may sign in as ${role}.`, shown),
  )
}

async function reset(desk: DeskCli, email: string, options: AddOptions): Promise<void> {
  const { RESET_PASSWORD } = await import('../accounts/documents.ts')
  const { password, shown } = await choosePassword(options)
  const client = await desk.connect()
  await client.mutate(RESET_PASSWORD, { email, password })
  desk.output.result({ email, ...shown }, () =>
    told(`${email} has another password; open sessions and tokens have ended.`, shown),
  )
}

/** A password made here is shown once; one that came in is not shown at all. */
async function choosePassword({ passwordStdin }: AddOptions) {
  if (passwordStdin) {
    const { readSecret } = await import('../accounts/read-secret.ts')
    return { password: await readSecret('Password: '), shown: {} }
  }
  const { generatePassword } = await import('../accounts/password.ts')
  const password = generatePassword()
  return { password, shown: { password } }
}

const told = (text: string, { password }: { password?: string }): string =>
  password ? `${text}\nPassword, shown this once: ${password}` : text
