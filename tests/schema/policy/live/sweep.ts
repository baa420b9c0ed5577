import { ACTORS } from '../actors.ts'
import { casesOf } from '../cases.ts'
import type { Grid, ListMatrix, Row } from '../matrix.ts'
import { fieldsOf, TABLE } from '../table.ts'
import { askForFields, makesAny, type FieldAnswers } from './fields.ts'
import { factsIn, type Ground } from './ground.ts'
import { askForRecords, type RecordLetters } from './records.ts'

interface Answers {
  readonly records: RecordLetters
  readonly fields: FieldAnswers
}

/** The first grid of a list's matrix by asking: who may make, read, change and delete which records. */
export async function sweepRecords(ground: Ground, listKey: string): Promise<ListMatrix> {
  const letters = new Map<string, RecordLetters>()
  for (const visitor of ground.visitors) {
    const makes: [string, string] = [
      'a new one',
      (await makesAny(ground, listKey, visitor)) ? 'c' : '',
    ]
    const others = await askForRecords(ground, listKey, visitor)
    letters.set(visitor.actor.name, new Map([makes, ...others]))
  }
  const rows = ['a new one', ...casesOf(listKey).map(({ name }) => name)].map((name): Row => [
    name,
    Object.fromEntries(ACTORS.map(actor => [actor.name, letters.get(actor.name)?.get(name) ?? ''])),
  ])
  return { listKey, grids: [{ heading: 'Records', corner: 'record', rows }] }
}

/** Finds the access matrix of a list out by asking: every cell is what the desk answered. */
export async function sweep(ground: Ground, listKey: string): Promise<ListMatrix> {
  const answers = new Map<string, Answers>()
  for (const visitor of ground.visitors) {
    answers.set(visitor.actor.name, {
      records: await askForRecords(ground, listKey, visitor),
      fields: await askForFields(ground, listKey, visitor),
    })
  }
  const row = (name: string, cellOf: (answer: Answers) => string): Row => [
    name,
    Object.fromEntries(
      ACTORS.map(actor => [actor.name, cellOf(answers.get(actor.name) as Answers)]),
    ),
  ]
  const cases = casesOf(listKey)
  const hasOwn = cases.some(({ own }) => own)
  const grid = (heading: string, whose: 'another' | 'own'): Grid => ({
    heading,
    corner: 'field',
    rows: namesOf(ground, listKey).map(name =>
      row(name, ({ fields }) => fields[whose].get(name) ?? ''),
    ),
  })
  return {
    listKey,
    grids: [
      {
        heading: 'Records',
        corner: 'record',
        rows: [
          row('a new one', ({ fields }) => (fields.makes ? 'c' : '')),
          ...cases.map(({ name }) => row(name, ({ records }) => records.get(name) ?? '')),
        ],
      },
      grid(hasOwn ? 'Fields of another’s' : 'Fields', 'another'),
      ...(hasOwn ? [grid('Fields of one’s own', 'own')] : []),
    ],
  }
}

/** The fields that the live schema has, in the order of the table; what it does not name comes last. */
function namesOf(ground: Ground, listKey: string): string[] {
  const live = factsIn(ground, listKey).fields.map(({ name }) => name)
  const stated = ['id', ...fieldsOf(TABLE, listKey).map(([field]) => field)]
  const known = stated.filter(name => live.includes(name))
  return [...known, ...live.filter(name => !stated.includes(name))]
}
