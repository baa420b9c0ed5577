import { beforeAll, expect, test } from 'vitest'
import { withConnection } from '../../../../schema/platform/connection.ts'
import { REFUSAL, TRIGGER_RULES } from '../../../../schema/platform/triggers/index.ts'
import { describeOnBoth } from '../../../support/index.ts'
import { refusalOf } from './refused.ts'
import { insertInto } from './rows.ts'

const LATER = `'2026-01-02T00:00:00.000Z'`
const DESTROYED = `"bytes" = NULL, "salt" = NULL, "redactedAt" = ${LATER}`
const FORGOTTEN = `"seenDigest" = '', "reason" = '', "collisions" = '[]'`
const SILENT = `"changeNote" = '', "seenDigest" = ''`

/** What becomes of the words of a decision, in each table that has some; and something more or less. */
const KEPT = `{"answers":[],"basis":{"signOffs":[1],"was":"d"}}`
const TAKEN_DOWN = {
  SignOff: [`"reason" = 'Redacted'`, `"choice" = 'approve'`, `"reason" = 'Other'`],
  Waiver: [
    `"reason" = 'Redacted', "controls" = 'Redacted'`,
    `"question" = 'E2'`,
    `"reason" = 'Redacted'`,
  ],
  Evidence: [
    `"title" = 'Redacted', "nonClaims" = 'Redacted'`,
    `"sha256" = 'e'`,
    `"title" = 'Redacted'`,
  ],
  ChecklistRun: [
    `"content" = '${KEPT}'`,
    `"digest" = 'e'`,
    `"content" = '${KEPT.replace('[1]', '[2]')}'`,
  ],
} as const

// Planted: the words `r."confirmedAt" IS NOT NULL AND` left out of the rule of Payload;
// `OLD."proposedBy"` left out of that of Redaction. Each seen to fail on 2026-11-25.
describeOnBoth('what a redaction may change, whatever the code above does', desk => {
  const run = (sql: string) =>
    withConnection(desk().settings, connection => refusalOf(connection, sql))
  const rowsOf = (table: string) =>
    withConnection(desk().settings, connection => connection.rows(`SELECT * FROM "${table}"`))
  const refused = (table: string) => expect.stringContaining(`${REFUSAL}: ${table}`)
  const confirm = (who: string) =>
    run(`UPDATE "Redaction" SET "confirmedBy" = '${who}', "confirmedAt" = ${LATER}`)

  beforeAll(async () => {
    const rows = [
      insertInto('Publication', { changeNote: `'a note'` }),
      insertInto('Correction', { publication: `'p'`, note: `'a note'` }),
      insertInto('Payload'),
      insertInto('Payload', { id: `'other'`, digest: `'f'` }),
      insertInto('Redaction'),
      insertInto('WordsAllowance'),
      insertInto('ReleaseDecision'),
      ...Object.keys(TAKEN_DOWN).map(table => insertInto(table, { decision: `'i'` })),
      insertInto('Waiver', { id: `'elsewhere'` }),
      insertInto('WordsAllowance', { id: `'elsewhere'`, itemId: `'j'` }),
    ]
    for (const row of rows) {
      const said = await run(row)
      if (said !== null) throw new Error(said)
    }
  })

  test('no content is destroyed, and no note, before a redaction is confirmed', async () => {
    // The one that the proposal names: any other would be refused for being another.
    const named = `UPDATE "Payload" SET ${DESTROYED} WHERE "digest" = 'd'`
    expect(await run(named)).toEqual(refused('Payload'))
    expect(await run(`UPDATE "Publication" SET ${SILENT}`)).toEqual(refused('Publication'))
    expect(await run(`UPDATE "Correction" SET "note" = ''`)).toEqual(refused('Correction'))
    expect(await run(`UPDATE "WordsAllowance" SET ${FORGOTTEN}`)).toEqual(refused('WordsAllowance'))
  })

  test('it is confirmed by somebody else than proposed it, once, and not as it is made', async () => {
    expect(await confirm('user:1')).toEqual(refused('Redaction'))
    expect(await confirm('')).toEqual(refused('Redaction'))
    const born = { id: `'born'`, confirmedBy: `'user:2'`, confirmedAt: LATER }
    expect(await run(insertInto('Redaction', born))).toEqual(refused('Redaction'))
    expect(await confirm('user:2')).toBeNull()
    expect(await confirm('user:3')).toEqual(refused('Redaction'))
  })

  test('only the content that it names is destroyed, whole and once, and its digest stays', async () => {
    const halfWay = `UPDATE "Payload" SET "bytes" = NULL, "redactedAt" = ${LATER}`
    expect(await run(halfWay)).toEqual(refused('Payload'))
    const renamed = `UPDATE "Payload" SET ${DESTROYED}, "digest" = 'e' WHERE "digest" = 'd'`
    expect(await run(renamed)).toEqual(refused('Payload'))
    const other = `UPDATE "Payload" SET ${DESTROYED} WHERE "digest" = 'f'`
    expect(await run(other)).toEqual(refused('Payload'))
    const named = `UPDATE "Payload" SET ${DESTROYED} WHERE "digest" = 'd'`
    expect(await run(named)).toBeNull()
    const gone = (await rowsOf('Payload')).find(({ digest }) => digest === 'd')
    expect(gone).toMatchObject({ bytes: null, salt: null })
    expect(await run(named)).toEqual(refused('Payload'))
  })

  test('the notes of a version whose content is gone go with it, and nothing else of its row', async () => {
    const more = `UPDATE "Publication" SET ${SILENT}, "publishedBy" = 'user:9'`
    expect(await run(more)).toEqual(refused('Publication'))
    const other = `UPDATE "Publication" SET "changeNote" = 'another', "seenDigest" = ''`
    expect(await run(other)).toEqual(refused('Publication'))
    expect(await run(`UPDATE "Correction" SET "note" = ''`)).toBeNull()
    expect(await run(`UPDATE "Publication" SET ${SILENT}`)).toBeNull()
    expect(await run(`UPDATE "Publication" SET ${SILENT}`)).toEqual(refused('Publication'))
  })

  // Meant to catch: `provided` left out of the rule of WordsAllowance. Not planted yet.
  test('what was allowed of the record goes with it, whole and once, and of no other record', async () => {
    const set = (what: string, id: string) =>
      run(`UPDATE "WordsAllowance" SET ${what} WHERE "id" = '${id}'`)
    expect(await set(`"seenDigest" = '', "reason" = ''`, 'w')).toEqual(refused('WordsAllowance'))
    expect(await set(`${FORGOTTEN}, "allowedBy" = ''`, 'w')).toEqual(refused('WordsAllowance'))
    expect(await set(FORGOTTEN, 'elsewhere')).toEqual(refused('WordsAllowance'))
    expect(await set(FORGOTTEN, 'w')).toBeNull()
    expect(await set(FORGOTTEN, 'w')).toEqual(refused('WordsAllowance'))
  })

  // Meant to catch: `provided` left out of the rule of SignOff; the comparison of the rest of a run left out. Not
  // planted yet.
  test('of a decision only words go, once, in their rows, and no outcome or signature with them', async () => {
    const own = Object.entries(TAKEN_DOWN)
    const set = (table: string, what: string) =>
      run(`UPDATE "${table}" SET ${what} WHERE "decision" = 'i'`)
    for (const [table, [words]] of own) expect(await set(table, words)).toEqual(refused(table))
    const decision = { id: `'z'`, key: `'decision/f/s'`, listKey: `'ReleaseDecision'` }
    await run(insertInto('Redaction', decision))
    for (const [table, [words]] of own) expect(await set(table, words)).toEqual(refused(table))
    await run(
      `UPDATE "Redaction" SET "confirmedBy" = 'user:2', "confirmedAt" = ${LATER} WHERE "id" = 'z'`,
    )
    for (const [table, [words, more, other]] of own) {
      expect(await set(table, `${words}, ${more}`), table).toEqual(refused(table))
      expect(await set(table, other), table).toEqual(refused(table))
      expect(await set(table, words), table).toBeNull()
      expect(await set(table, words), table).toEqual(refused(table))
    }
    const elsewhere = `UPDATE "Waiver" SET ${TAKEN_DOWN.Waiver[0]} WHERE "id" = 'elsewhere'`
    expect(await run(elsewhere)).toEqual(refused('Waiver'))
  })

  test('each rule names every column of its table, so that none can be changed beside', async () => {
    for (const rule of TRIGGER_RULES) {
      if (rule.kind === 'locked') continue
      const [row] = await rowsOf(rule.table)
      for (const { fixed, becomes } of rule.also ? [rule, rule.also] : [rule]) {
        const named = [...fixed, ...Object.keys(becomes)]
        expect(named.toSorted(), rule.table).toEqual(Object.keys(row ?? {}).toSorted())
      }
    }
  })
})
