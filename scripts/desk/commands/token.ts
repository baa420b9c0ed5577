import { Option, type Command } from 'commander'
import { TOKEN_SCOPE } from '../../../schema/vocabulary/index.ts'
import { expiryIn, readDays } from '../accounts/expiry.ts'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'
import { UsageError } from '../failure.ts'

interface AddOptions {
  readonly scope?: readonly string[]
  readonly email?: string
  readonly days: number
}

const DEFAULT_DAYS = 90

/** `desk token add` and `desk token revoke`. */
export function register(program: Command, desk: DeskCli): void {
  const token = program.command('token').description('make tokens for programs or for yourself')
  token
    .command('add')
    .description('make a token and print it, this once; only its hash is kept')
    .argument('<name>', 'what it is for, and who answers for it')
    .addOption(
      new Option('--scope <scopes...>', 'make it for a program that may do this').choices(
        TOKEN_SCOPE.values,
      ),
    )
    .option('--email <address>', 'make it for yourself; the password comes from standard input')
    .option('--days <number>', 'days until it expires, or never', readDays, DEFAULT_DAYS)
    .addHelpText(
      'after',
      examples(
        ['token add "my laptop" --email ada@desk.example', 'a token that acts as you'],
        ['token add importer --scope read write', 'a token for a program'],
        ['token add nightly --scope publish --days never > token', 'only the token goes to stdout'],
      ),
    )
    .action((name: string, options: AddOptions) => add(desk, name, options))
  token
    .command('revoke')
    .description('end a token for ever: an administrator any, others their own')
    .argument('<id>', 'id of the token; `desk list tokens` and `desk token add` print it')
    .addHelpText(
      'after',
      examples(['token revoke vIcOZyzkBfJhzJDcHhD2HA', 'nobody can use it again']),
    )
    .action((id: string) => revoke(desk, id))
}

async function add(desk: DeskCli, name: string, options: AddOptions): Promise<void> {
  const { days, scope, email } = options
  if (!scope === !email) {
    throw new UsageError('Say whose it is: --scope … for a program, or --email ADDRESS for you.')
  }
  const naming = { name, expiresAt: expiryIn(days) }
  const { id, prefix, expiresAt, token } = email
    ? await own(desk, { ...naming, email })
    : await ofProgram(desk, { ...naming, scopes: scope ?? [] })
  desk.output.note(`Token ${id} (${prefix}), shown this once; it expires ${expiresAt ?? 'never'}.`)
  desk.output.result({ id, name, prefix, expiresAt, token }, () => token)
}

interface Naming {
  readonly name: string
  readonly expiresAt: string | null
}

/** A token cannot make another for the same person: that takes the password. */
async function own(desk: DeskCli, wanted: Naming & { readonly email: string }) {
  const { readSecret } = await import('../accounts/read-secret.ts')
  const { tokenByPassword } = await import('../accounts/sign-in.ts')
  const password = await readSecret(`Password of ${wanted.email}: `)
  return tokenByPassword(desk, { ...wanted, password })
}

async function ofProgram(desk: DeskCli, wanted: Naming & { readonly scopes: readonly string[] }) {
  const { ISSUE_SERVICE } = await import('../accounts/documents.ts')
  const client = await desk.connect()
  return (await client.mutate(ISSUE_SERVICE, wanted)).issued
}

async function revoke(desk: DeskCli, id: string): Promise<void> {
  const { REVOKE } = await import('../accounts/documents.ts')
  const client = await desk.connect()
  await client.mutate(REVOKE, { id })
  desk.output.result({ id, revoked: true }, () => `Token ${id} is revoked.`)
}
