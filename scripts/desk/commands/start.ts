import type { Command } from 'commander'
import { readSettings } from '../../../schema/platform/settings.ts'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'

/** `desk start`: the server, until it is asked to stop. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('start')
    .description('serve the desk: public site, CMS and both GraphQL doors, in one process')
    .addHelpText('after', examples(['start', 'until Ctrl-C; PORT and HOST say where it listens']))
    .action(async () => {
      // Loaded here, so that other commands do not wait for the server's packages.
      const { askedToStop, serveDesk } = await import('../../serve/index.ts')
      const settings = readSettings({ ...desk.env, NODE_ENV: 'production' })
      const served = await serveDesk(settings)
      desk.onEnd(() => served.stop())
      desk.output.result({ address: served.address }, () =>
        [`Public site  ${served.address}/`, `CMS          ${served.address}/admin`].join('\n'),
      )
      await askedToStop()
    })
}
