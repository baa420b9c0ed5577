import os from 'node:os'
import type { Command } from 'commander'
import { expiryIn, readDays } from '../accounts/expiry.ts'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'
import { tokenFile, writeToken } from '../token-file.ts'

const DEFAULT_DAYS = 90

/** `desk sign-in`: from now on, `desk` acts as this person. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('sign-in')
    .description('sign in with a password; from then on desk acts as you on this data folder')
    .argument('<email>', 'e-mail address to sign in with; the password comes from standard input')
    .option(
      '--days <number>',
      'days until you have to sign in again, or never',
      readDays,
      DEFAULT_DAYS,
    )
    .addHelpText(
      'after',
      examples(
        ['sign-in ada@desk.example', 'asks for the password'],
        ['sign-in ada@desk.example < password.txt', 'takes the first line of a file'],
      ),
    )
    .action(async (email: string, { days }: { days: number }) => {
      const { readSecret } = await import('../accounts/read-secret.ts')
      const { tokenByPassword } = await import('../accounts/sign-in.ts')
      const password = await readSecret(`Password of ${email}: `)
      const name = `desk on ${os.hostname()}`
      const expiresAt = expiryIn(days)
      const { id, token } = await tokenByPassword(desk, { email, password, name, expiresAt })
      const file = tokenFile(desk.settings.dataDir)
      writeToken(file, token)
      desk.output.result({ email, id, file, expiresAt }, () => `You are signed in as ${email}.`)
    })
}
