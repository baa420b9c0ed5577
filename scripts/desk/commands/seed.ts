import type { Command } from 'commander'
import type { SeedOptions } from '../../seed/command.ts'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'

const HELP = `
All files are checked before anything is written; what is wrong is told with file, line and field.
What is on the desk already is not written again, so a run that was stopped is simply repeated. Give
all the files of a record at once; a folder stands for the .yaml files in it. docs/seed.md describes
the files.

For administrators: the run issues two tokens, one that writes and one that publishes, and revokes
them at its end.
`

/** `desk seed FILE…`: loads records, and what was public when, from YAML. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('seed')
    .argument('<file...>', 'seed files, or folders of them')
    .description('load records from YAML and publish them as history has it')
    .option('--check', 'check the files against the desk and tell what would be done')
    .addHelpText('after', HELP)
    .addHelpText(
      'after',
      examples(
        ['seed --check scripts/demo/gpt-2', 'tell what would be done, and write nothing'],
        [
          'seed scripts/demo/gpt-2 scripts/demo/grover',
          'load two records, and build the site once',
        ],
      ),
    )
    .action(async (files: string[], options: SeedOptions) => {
      const { runSeed } = await import('../../seed/command.ts')
      await runSeed(desk, files, options)
    })
}
