import type { Command } from 'commander'
import { DeskError } from '../../../schema/platform/errors.ts'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'
import type { Collision, Note, Preview } from '../workflow/documents.ts'

/** `desk preview`: a record as it would look in public. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('preview')
    .description('show how a record would look in public now, and what keeps it from it')
    .argument('<list>', 'name of a list whose records are published')
    .argument('<id-or-slug>', 'id, slug or family/slug of the record')
    .addHelpText(
      'after',
      examples(
        [
          'preview report six-month-follow-up',
          'its public body, its digest, problems and warnings',
        ],
        ['preview finding coordination --json', 'the same as JSON'],
      ),
    )
    .action((list: string, name: string) => preview(desk, list, name))
}

async function preview(desk: DeskCli, listName: string, name: string): Promise<void> {
  const { PREVIEW } = await import('../workflow/documents.ts')
  const { findId, findList, listsOf, readCmsSchema } = await import('../records/index.ts')
  const info = findList(listsOf(readCmsSchema(desk.settings)), listName)
  const client = await desk.connect()
  const id = await findId(client, info, name)
  if (id === null) {
    throw new DeskError('NOT_FOUND', `There is no ${info.key} “${name}”, or none you may read.`)
  }
  const { publicationPreview } = await client.query(PREVIEW, { list: info.key, id })
  desk.output.result({ list: info.key, id, ...publicationPreview }, () =>
    previewText(publicationPreview),
  )
}

function previewText({ digest, json, problems, warnings, collisions }: Preview): string {
  return [
    ...(json === null ? [] : [JSON.stringify(json, null, 2)]),
    ...problems.map(note => `Problem  ${noteText(note)}`),
    ...warnings.map(note => `Look at  ${noteText(note)}`),
    ...collisions.map(collisionText),
    digest ? `Digest   ${digest}` : 'There is no whole body to publish yet.',
  ].join('\n')
}

const noteText = ({ field, message }: Note): string => `${field}: ${message}`

/** A collision keeps the record from the public, unless somebody allows it or the words are common. */
function collisionText({ field, refuses, isAllowed, digest, ...other }: Collision): string {
  const where = `${field}: the same words stand in ${other.listKey} ${other.itemId} (${other.itemField})`
  if (!refuses) return `Look at  ${where}`
  return isAllowed ? `Allowed  ${where}` : `Problem  ${where}; collision ${digest}`
}
