import type { Command } from 'commander'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'

/** `desk demo`: what `npm run demo` runs. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('demo')
    .description('build, load the demonstration record, publish it and serve everything')
    .option('--no-serve', 'stop after the build and print the folder of the built site')
    .addHelpText(
      'after',
      examples(
        ['demo', 'serve the demonstration until Ctrl-C; a second run takes seconds'],
        ['demo --no-serve', 'only build; the folder of the site is the last line'],
      ),
    )
    .addHelpText('after', '\nPORT moves it (default 3000); DESK_DATA names another data folder.')
    .action(async ({ serve }: { serve: boolean }) => {
      const { prepareDemo, serveDemo } = await import('../demo/run.ts')
      const prepared = await prepareDemo(desk)
      if (serve) await serveDemo(desk, prepared)
      else desk.output.result({ siteDir: prepared.siteDir }, () => prepared.siteDir)
    })
}
