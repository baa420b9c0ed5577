import type { Command } from 'commander'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'

/** `desk show`: one record, as far as the caller may read it. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('show')
    .description('print one record, as far as you may read it')
    .argument('<list>', 'name of a list, singular or plural')
    .argument('<id-or-slug>', 'id, slug, family/slug, key or e-mail address of the record')
    .addHelpText(
      'after',
      examples(
        ['show organization openai', 'an organisation by its slug'],
        ['show release gpt-2/1558m', 'a record whose slug another family has too'],
        ['show report six-month-follow-up --json', 'the same as JSON'],
      ),
    )
    .action(async (listName: string, name: string) => {
      const { describeRecord, findList, listsOf, readCmsSchema, readRecord, selectEverything } =
        await import('../records/index.ts')
      const lists = listsOf(readCmsSchema(desk.settings))
      const info = findList(lists, listName)
      const client = await desk.connect()
      const record = await readRecord(client, info, name, selectEverything(info, lists))
      desk.output.result(record, () => describeRecord(record))
    })
}
