import type { Command } from 'commander'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'

/** `desk publish --due`: sends out what is scheduled and due, and builds the site. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('publish')
    .description(
      'publish what is scheduled and due, re-open decisions whose conditions fire, build the site',
    )
    .requiredOption('--due', 'what is due now (a desk that runs does this by itself)')
    .addHelpText(
      'after',
      examples(
        ['publish --due', 'for a timer, where the desk does not run all the time'],
        ['publish --due --json', 'what went out and what was sent back, as JSON'],
      ),
    )
    .action(() => publishDue(desk))
}

async function publishDue(desk: DeskCli): Promise<void> {
  const { DELIVER, PUBLISH_DUE } = await import('../workflow/documents.ts')
  const client = await desk.connect()
  const { publishDue: outcomes } = await client.mutate(PUBLISH_DUE)
  if (outcomes.some(({ published, reopened }) => published || reopened)) {
    await desk.output.step('Building the public site', () => client.mutate(DELIVER))
  }
  desk.output.rows(
    outcomes.map(({ published, reopened, ...rest }) => ({
      ...rest,
      outcome: published ? 'published' : reopened ? 'review due' : 'sent back',
    })),
    ['outcome', 'list', 'id', 'reason'],
    'Nothing is due.',
  )
  if (outcomes.some(({ published, reopened }) => !published && !reopened)) desk.endWith('failed')
}
