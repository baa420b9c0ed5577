import type { Command } from 'commander'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'
import { UsageError } from '../failure.ts'
import { readScope } from '../redaction/scope.ts'

interface Options {
  readonly reason?: string
  readonly publicReason?: string
  readonly confirm?: string
  readonly list?: boolean
}

/** `desk redact`: looks, proposes, confirms, lists. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('redact')
    .description('take published content down for ever: one person proposes, another confirms')
    .argument('[name]', 'KIND/FAMILY/SLUG, of one version with @VERSION; alone, it only looks')
    .option('--reason <text>', 'propose it: why, for the people of the desk')
    .option('--public-reason <text>', 'why, for the public; it stands on the page of each version')
    .option('--confirm <id>', 'destroy what somebody else has proposed, and build the site')
    .option('--list', 'what was proposed and confirmed, the latest first')
    .addHelpText(
      'after',
      examples(
        ['redact event/gpt-2/grover@1', 'what would go, and what stays; changes nothing'],
        [
          'redact event/gpt-2/grover@1 --reason "Ticket 12" --public-reason "It named a person."',
          'proposes it and prints its id',
        ],
        ['redact --confirm vIcOZyzkBfJhzJDcHhD2HA', 'by somebody else: it is gone'],
      ),
    )
    .action((name: string | undefined, options: Options) => redact(desk, name, options))
}

async function redact(desk: DeskCli, name: string | undefined, options: Options): Promise<void> {
  const { reason, publicReason, confirm, list } = options
  if ([name, confirm, list].filter(Boolean).length !== 1) {
    throw new UsageError('Give a name, --confirm ID or --list: one of the three.')
  }
  if (Boolean(reason) !== Boolean(publicReason) || (reason && !name)) {
    throw new UsageError('To propose, give a name with both --reason and --public-reason.')
  }
  const { confirmIt, listAll, lookAt, proposeIt } = await import('../redaction/steps.ts')
  if (list) return listAll(desk)
  if (confirm) return confirmIt(desk, confirm)
  const scope = readScope(name ?? '')
  if (reason && publicReason) return proposeIt(desk, { ...scope, reason, publicReason })
  return lookAt(desk, scope)
}
