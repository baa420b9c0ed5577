import type { Command } from 'commander'
import { takeLock } from '../../../schema/platform/lock/index.ts'
import { migrationStatus } from '../../../schema/platform/migrations/index.ts'
import type { Settings } from '../../../schema/platform/settings.ts'
import { prepareDatabase } from '../../../schema/platform/startup/index.ts'
import { writeMigrations } from '../../build/migration.ts'
import { statusText } from '../db/status.ts'
import { restoreTriggers, triggerState, triggerWords } from '../db/triggers.ts'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'

/** `desk db …`: migrations and triggers of the database itself. */
export function register(program: Command, desk: DeskCli): void {
  const db = program.command('db').description('migrations and triggers of the database')

  db.command('status')
    .description('which migrations are applied and which are pending')
    .addHelpText('after', examples(['db status', 'looks, and changes nothing']))
    .action(async () => {
      const status = await migrationStatus(desk.settings)
      desk.output.result(status, () => statusText(status))
    })

  db.command('migrate')
    .description('apply what is pending and check the tables and triggers; a start does the same')
    .addHelpText('after', examples(['db migrate', 'before the first command on a new database']))
    .action(async () => {
      const applied = await whileHolding(desk.settings, 'desk db migrate', () =>
        prepareDatabase(desk.settings),
      )
      desk.output.result({ applied }, () =>
        applied.length > 0 ? `Applied ${applied.join(', ')}` : 'Nothing was pending.',
      )
    })

  db.command('migration')
    .description('write a migration, for both databases, from the last schema to that of the code')
    .argument('<name>', 'what it changes, in a few words')
    .option('--reset', 'forget all migrations and begin anew; only before the first release')
    .addHelpText(
      'after',
      examples(['db migration add-tags', 'after a change of the lists; commit what it writes']),
    )
    .action(async (name: string, options: { reset?: boolean }) => {
      const made = await desk.output.step('Comparing the schemas', report =>
        writeMigrations({ root: desk.settings.root, name, reset: options.reset ?? false }, report),
      )
      desk.output.result(made, () =>
        Object.entries(made)
          .map(([provider, migration]) => `${provider}: ${migration ?? 'nothing changed'}`)
          .join('\n'),
      )
    })

  db.command('triggers')
    .description('whether the triggers that keep history unchanged are in force')
    .option('--restore', 'make them anew')
    .addHelpText('after', examples(['db triggers --restore', 'after a restored copy lost them']))
    .action(async (options: { restore?: boolean }) => {
      if (options.restore)
        await whileHolding(desk.settings, 'desk db triggers', () => restoreTriggers(desk.settings))
      const state = await triggerState(desk.settings)
      desk.output.result(state, () => triggerWords(state))
    })
}

async function whileHolding<T>(
  { dataDir }: Settings,
  purpose: string,
  work: () => Promise<T>,
): Promise<T> {
  const lock = await takeLock(dataDir, purpose)
  try {
    return await work()
  } finally {
    await lock.release()
  }
}
