import { Argument, InvalidArgumentError, type Command } from 'commander'
import { KEY_PURPOSES, type KeyPurpose } from '../../../schema/evidence/index.ts'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'

interface Options {
  readonly days: number
}

const DEFAULT_DAYS = 365
const DAYS = ['--days <number>', 'days until it ends', readDays, DEFAULT_DAYS] as const

/** `desk keys make`, `list` and `rotate`. */
export function register(program: Command, desk: DeskCli): void {
  const keys = program
    .command('keys')
    .description('make and rotate the keys that sign evidence, decisions and the state of the log')
  const purpose = (name: string) => new Argument(name, 'what it signs').choices(KEY_PURPOSES)
  keys
    .command('make')
    .description('make a key for each purpose that has none, or for one purpose')
    .addArgument(purpose('[purpose]'))
    .option(...DAYS)
    .addHelpText(
      'after',
      examples(
        ['keys make', 'one key a purpose, in a folder of their own that DESK_KEYS names'],
        ['keys make checkpoint --days 90', 'a key that ends after three months'],
      ),
    )
    .action(async (name: KeyPurpose | undefined, { days }: Options) =>
      (await import('../keys/steps.ts')).makeKeys(desk, name, days),
    )
  keys
    .command('list')
    .description('print every key, with the time for which it holds')
    .addHelpText(
      'after',
      examples(['keys list', 'also keys that have ended, for what they signed']),
    )
    .action(async () => (await import('../keys/steps.ts')).listKeys(desk))
  keys
    .command('rotate')
    .description('end the key of a purpose now, destroy its private half, and make the next')
    .addArgument(purpose('<purpose>'))
    .option(...DAYS)
    .addHelpText(
      'after',
      examples(['keys rotate checkpoint', 'what the old one has signed can still be verified']),
    )
    .action(async (name: KeyPurpose, { days }: Options) =>
      (await import('../keys/steps.ts')).rotate(desk, name, days),
    )
}

const MOST_DAYS = 3650

function readDays(text: string): number {
  const days = /^[1-9]\d{0,3}$/.test(text) ? Number(text) : 0
  if (days > 0 && days <= MOST_DAYS) return days
  throw new InvalidArgumentError(`Give a number of days from 1 to ${MOST_DAYS}.`)
}
