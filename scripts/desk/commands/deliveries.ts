import type { Command } from 'commander'
import { BUILD_STATE } from '../../../schema/vocabulary/index.ts'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'
import type { Deliveries } from '../workflow/documents.ts'

/** `desk deliveries`: what became of what was published. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('deliveries')
    .description('show where the public site stands, and what is kept off it and why')
    .addHelpText(
      'after',
      examples(
        ['deliveries', 'whether the last build went well, and each refused version'],
        ['deliveries --json', 'the same as JSON'],
      ),
    )
    .action(() => deliveries(desk))
}

async function deliveries(desk: DeskCli): Promise<void> {
  const { DELIVERIES } = await import('../workflow/documents.ts')
  const client = await desk.connect()
  const { deliveryStatus: site, deliveries: refused } = await client.query(DELIVERIES)
  desk.output.result({ site, refused }, () => [...siteLines(site), ...refused.map(line)].join('\n'))
}

function siteLines({ state, since, generation, reason, waiting }: Deliveries['deliveryStatus']) {
  const { label, meaning } = BUILD_STATE.terms[state]
  const what = generation === null ? label : `${label}, generation ${generation}`
  return [
    `Public site  ${what}${since ? `, ${since}` : ''}. ${meaning}`,
    ...(reason ? [`Failed       ${reason}`] : []),
    ...(waiting > 0 ? [`Waiting      ${waiting} published, neither live nor refused yet`] : []),
  ]
}

const line = ({ publication, reason, at }: Deliveries['deliveries'][number]): string =>
  `Kept off     ${publication ? `${publication.key}, version ${publication.version}` : 'a publication'}, ${at}: ${reason}`
