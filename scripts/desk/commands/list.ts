import { InvalidArgumentError, type Command } from 'commander'
import type { DeskCli } from '../desk-cli.ts'
import { examples } from '../examples.ts'
import { UsageError } from '../failure.ts'
import { flatten } from '../records/flatten.ts'
import type { ListInfo } from '../records/list-info.ts'

interface Options {
  readonly where?: readonly string[]
  readonly limit: number
  readonly sort?: string
}

/** `desk list`: records of a list, as far as the caller may read them. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('list')
    .description('print the records of a list that you may read')
    .argument('<list>', 'name of a list, singular or plural: source, timeline-events …')
    .option('-w, --where <field=value>', 'only records with this value; may be repeated', collect)
    .option('-n, --limit <number>', 'print at most this many', wholeNumber, 50)
    .option('-s, --sort <field>', 'sort by this field; -field for the other way round')
    .addHelpText(
      'after',
      examples(
        ['list sources', 'every source, in columns'],
        ['list timeline-events -w family=gpt-2 -w category=release', 'the releases of one family'],
        ['list audit-events -s -at -n 20', 'the last twenty things that happened'],
        ['list measurements --json', 'all that each measurement holds, as JSON'],
      ),
    )
    .action((name: string, options: Options) => list(desk, name, options))
}

async function list(
  desk: DeskCli,
  name: string,
  { where = [], limit, sort }: Options,
): Promise<void> {
  const {
    columnsOf,
    findList,
    listsOf,
    readCmsSchema,
    readList,
    readWhere,
    selectColumns,
    selectEverything,
  } = await import('../records/index.ts')
  const lists = listsOf(readCmsSchema(desk.settings))
  const info = findList(lists, name)
  if (sort) requireField(info, sort.replace(/^-/, ''))
  const columns = columnsOf(info)
  const { json } = desk.output
  const { rows, total } = await readList(await desk.connect(), info, {
    selection: json ? selectEverything(info, lists) : selectColumns(columns),
    where: readWhere(info.where, where),
    limit,
    sort,
  })
  if (json) return desk.output.result(rows, () => '')
  const flat = rows.map(row => flatten(row, columns))
  const seen = columns.filter(column => flat.some(row => column in row))
  desk.output.rows(flat, seen, `No ${info.many}, or none that you may read.`)
  if (total > rows.length) desk.output.note(`${rows.length} of ${total}; --limit prints more.`)
}

function requireField(info: ListInfo, field: string): void {
  if (!(field in info.type.getFields())) {
    throw new UsageError(`${info.key} has no field “${field}” to sort by.`)
  }
}

const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value]

function wholeNumber(text: string): number {
  const number = Number(text)
  if (!/^\d+$/.test(text) || !Number.isSafeInteger(number) || number < 1) {
    throw new InvalidArgumentError('It is a whole number from 1 on.')
  }
  return number
}
