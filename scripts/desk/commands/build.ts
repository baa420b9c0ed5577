import type { Command } from 'commander'
import { buildFolder } from '../../../schema/platform/build/index.ts'
import { ensureBuild } from '../../build/index.ts'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'

/** `desk build`: makes the build for the database of the environment fit the code. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('build')
    .description('build the CMS for the database of DATABASE_URL; what is up to date is left alone')
    .option('--client', 'only the database client, which is enough for commands and tests')
    .addHelpText('after', examples(['build', 'once, and after each upgrade']))
    .action(async (options: { client?: boolean }) => {
      const { settings } = desk
      const part = options.client ? 'client' : 'interface'
      const built = await desk.output.step(`Building for ${settings.provider}`, report =>
        ensureBuild(settings, part, report),
      )
      const folder = buildFolder(settings)
      desk.output.result({ folder, built }, () =>
        built ? `Built in ${folder}` : `Up to date: ${folder}`,
      )
    })
}
