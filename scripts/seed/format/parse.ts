import { LineCounter, parseAllDocuments, type Document } from 'yaml'
import type { z } from 'zod'
import type { SeedProblem } from '../errors.ts'
import { SEED_LISTS, type SeedList } from '../lists/index.ts'
import { seedBlock, type BlockHead, type Change } from './block.ts'
import { Places } from './places.ts'
import type { ParsedFile, SeedBlock, SeedRecord } from './record.ts'

/** Reads one seed file. Everything that is wrong with its form is told at once, with its line. */
export function parseSeedFile(file: string, text: string): ParsedFile {
  const lines = new LineCounter()
  const documents = parseAllDocuments(text, { lineCounter: lines, uniqueKeys: true })
  const blocks: SeedBlock[] = []
  const problems: SeedProblem[] = []
  if (documents.length === 0) problems.push({ file, line: 1, field: '', message: 'Is empty.' })
  for (const document of documents as Document[]) {
    for (const error of document.errors) {
      const line = lines.linePos(error.pos[0]).line
      problems.push({ file, line, field: '', message: firstLine(error.message) })
    }
    if (document.errors.length > 0) continue
    const places = new Places(file, document, lines)
    const parsed = seedBlock.safeParse(document.toJS())
    if (parsed.success) blocks.push(toBlock(parsed.data, places))
    else problems.push(...parsed.error.issues.flatMap(issue => toProblems(issue, places)))
  }
  return { blocks, problems }
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message

function toProblems(issue: z.core.$ZodIssue, places: Places): SeedProblem[] {
  const at = (path: PropertyKey[], message: string): SeedProblem => ({
    ...places.at(path),
    field: path.map(String).join('.'),
    message,
  })
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => at([...issue.path, key], 'There is no such field.'))
  }
  if (issue.code === 'invalid_key') {
    return [at(issue.path, issue.issues[0]?.message ?? issue.message)]
  }
  return [at(issue.path, issue.message)]
}

type Sections = Record<string, Record<string, Record<string, unknown>> | undefined>

function toBlock(data: z.infer<typeof seedBlock>, places: Places): SeedBlock {
  const head = data as BlockHead
  const sections = data as unknown as Sections
  const records = SEED_LISTS.flatMap(list =>
    Object.entries(sections[list.section] ?? {}).map(([key, value]) =>
      toRecord(list, key, value, head.family, places),
    ),
  )
  return { place: places.at([]), head, records }
}

function toRecord(
  list: SeedList,
  key: string,
  value: Record<string, unknown>,
  family: string | undefined,
  places: Places,
): SeedRecord {
  const { change, of, ...values } = value
  return {
    list: list.list,
    key,
    family: list.ofFamily ? (family ?? null) : null,
    scope: family ?? null,
    values,
    ...(change !== undefined && { change: change as Change }),
    ...(of !== undefined && { of: of as string }),
    place: places.at([list.section, key]),
    placeOf: field => places.at([list.section, key, field]),
  }
}
