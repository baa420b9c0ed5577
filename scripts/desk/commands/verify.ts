import { InvalidArgumentError, type Command } from 'commander'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'
import type { VerifyChoice } from '../verify/verify.ts'

const HELP = `
It takes a log, a published store, an evidence folder or a single statement, and needs neither a desk
nor its database. Give the keys by another way than the one by which you got the rest, and the newest
state of the last time: without one nobody can see that something newer was taken away.
`

/** `desk verify`: whether something is what was signed. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('verify')
    .description('check offline that a log, a published store or evidence is what was signed')
    .argument('<path-or-url>', 'a folder, a file, or the address of a published store')
    .option('--keys <file>', 'the public keys to trust; default: those of this machine')
    .option('--checkpoint <file>', 'a state of the log that is known already')
    .option('--keep <file>', 'write the newest state there, for the next time')
    .option('--unsigned <number>', 'so many events may follow the last signed state', readCount)
    .option('--since <instant>', 'the last state must have been signed after it', readInstant)
    .option('--signers <number>', 'so many keys must have signed each statement', readCount)
    .option('--fresh', 'no evidence may have expired')
    .option('--refuse-withdrawn', 'no evidence may have been withdrawn')
    .addHelpText('after', HELP)
    .addHelpText(
      'after',
      examples(
        [
          'verify https://desk.example/public/store --keys keys.json --checkpoint last.json --keep last.json',
          'what is public, against what you saw the last time',
        ],
        ['verify .data/log/internal', 'the log of all audit events, by the keys of this machine'],
        ['verify .data/evidence --fresh', 'all evidence of this desk'],
      ),
    )
    .action(async (place: string, choice: VerifyChoice) =>
      (await import('../verify/verify.ts')).verify(desk, place, choice),
    )
}

function readCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new InvalidArgumentError('Give a whole number, from 1 on.')
}

function readInstant(text: string): string {
  const at = new Date(text)
  if (/^\d{4}-\d\d-\d\d/.test(text) && !Number.isNaN(at.getTime())) return at.toISOString()
  throw new InvalidArgumentError('Give a day (YYYY-MM-DD) or an instant in UTC.')
}
