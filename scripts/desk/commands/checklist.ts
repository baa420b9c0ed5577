import { Option, type Command } from 'commander'
import { DeskError } from '../../../schema/platform/errors.ts'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'

const FORMATS = ['text', 'markdown', 'json', 'html'] as const
type Format = (typeof FORMATS)[number]

/** `desk checklist`: what stands for and against the release of a stage. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('checklist')
    .description('answer the checklist for a stage, and say what stands against its release')
    .argument('<release>', 'id, slug or family/slug of the stage')
    .addOption(new Option('--format <format>', 'how to print it').choices(FORMATS).default('text'))
    .addHelpText(
      'after',
      examples(
        ['checklist gpt-2/1558m', 'ends with 0 when all is clear, 2 when blocked, 3 when unknown'],
        ['checklist gpt-2/1558m --format html > checklist.html', 'a page to keep or print'],
      ),
    )
    .addHelpText(
      'after',
      '\nA wrong command line ends with 64 here, and a stage that is not there with 66.',
    )
    .action((name: string, { format }: { format: Format }) => checklist(desk, name, format))
}

async function checklist(desk: DeskCli, name: string, format: Format): Promise<void> {
  const { ROOM } = await import('../decision/documents.ts')
  const { namesIn } = await import('../decision/names.ts')
  const { partsOf } = await import('../decision/parts.ts')
  const formats = await import('../decision/formats.ts')
  const { findId, findList, listsOf, readCmsSchema } = await import('../records/index.ts')
  const info = findList(listsOf(readCmsSchema(desk.settings)), 'Release')
  const client = await desk.connect()
  const release = await findId(client, info, name)
  if (release === null) {
    throw new DeskError('NOT_FOUND', `There is no stage “${name}”, or none you may read.`)
  }
  const { decisionRoom: room } = await client.query(ROOM, { release })
  const nameOf = await namesIn(client, room)
  const print = {
    text: () => formats.asText(partsOf(room, nameOf)),
    markdown: () => formats.asMarkdown(partsOf(room, nameOf)),
    html: () => formats.asHtml(partsOf(room, nameOf)),
    json: () => JSON.stringify(room, null, 2),
  }[format]
  desk.output.result(room, print)
  const states = room.points.map(({ state }) => state)
  if (states.includes('unknown')) desk.endWith('unknown')
  else if (states.includes('concern')) desk.endWith('blocked')
}
