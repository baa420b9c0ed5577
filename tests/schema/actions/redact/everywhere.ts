import { expect, test } from 'vitest'
import type { Row } from '../../../../schema/platform/connection.ts'
import type { TestDesk } from '../../../support/index.ts'
import { fresh } from '../../records/ask.ts'
import { commitsTo, readLog } from '../../platform/audit/strike/log.ts'
import { readTables } from '../../platform/audit/strike/state.ts'
import { newsroom, paragraph } from '../newsroom.ts'
import { redacting } from './redacting.ts'

/** Words that are said once in the whole desk, each time others. */
const unheard = (): string => `${fresh('Marmalade-lanterns')} that a quiet heron counted at dusk`

/** Where words first stood, and what is redacted to take them down. */
interface Said {
  /** The record that is published. */
  readonly listKey: 'TimelineEvent' | 'Finding'
  readonly id: string
  /** The record that said the words, and in which field. */
  readonly in: { readonly listKey: string; readonly id: string; readonly field: string }
}

/**
 * Redacts words that stood in the record itself, in a source that it cites and in a footnote of its text,
 * and looks for them in every row of every table, and for what could prove a guess at them.
 */
export function describeEverywhere(desk: () => TestDesk): void {
  const room = newsroom(() => desk().context)
  const { propose, confirm } = redacting(desk)

  const own = async (words: string): Promise<Said> => {
    const id = await room.event(await room.family(), await room.source(), { summary: words })
    return { listKey: 'TimelineEvent', id, in: { listKey: 'TimelineEvent', id, field: 'summary' } }
  }
  const cited = async (words: string): Promise<Said> => {
    const source = await room.source()
    await room.edit('Source', source, { exactWords: words })
    const id = await room.event(await room.family(), source)
    return {
      listKey: 'TimelineEvent',
      id,
      in: { listKey: 'Source', id: source, field: 'exactWords' },
    }
  }
  const noted = async (words: string): Promise<Said> => {
    const source = await room.source()
    const footnote = await room.make('Footnote', {
      key: fresh('note'),
      text: words,
      sources: { connect: [{ id: source }] },
    })
    const body = paragraph('It is said elsewhere too.', { footnote })
    const id = await room.finding(await room.family(), source, { body })
    return { listKey: 'Finding', id, in: { listKey: 'Footnote', id: footnote, field: 'text' } }
  }

  // Planted: the spans of the record itself alone (redact/spans.ts), which the two cases of others' words
  // see; the digest of what was seen kept (redact/destroy.ts). Each seen to fail on 2026-11-25.
  test.each([
    ['the record', own],
    ['a source that it cites', cited],
    ['a footnote of its text', noted],
  ])('words of %s are in no row of the database, nor what would prove them', async (_, say) => {
    const words = unheard()
    const { listKey, id, in: speaker } = await say(words)
    await room.release(listKey, id)
    await room.edit(speaker.listKey, speaker.id, { [speaker.field]: 'Other words stand here now.' })
    await room.release(listKey, id, { kind: 'correction', note: 'It said too much.' })
    const [first] = await room.rows('Publication', { itemId: id, version: 1 })
    const traces = [words, String(first?.seenDigest)]
    expect(await tablesWith(words)).toEqual(['Payload'])
    expect(await proofsOf(speaker, words)).not.toBe(0)

    await confirm((await propose(String(first?.key), [1])).id)
    for (const trace of traces) expect(await tablesWith(trace)).toEqual([])
    expect(await proofsOf(speaker, words)).toBe(0)
  })

  /** The tables in a row of which a text stands. */
  const tablesWith = async (text: string): Promise<string[]> =>
    [...(await readTables(desk().place))]
      .filter(([, rows]) => rows.some(row => textOf(row).includes(text)))
      .map(([table]) => table)

  /** How many events of a record would prove to whoever guesses them that these words stood in a field. */
  const proofsOf = async ({ id, field }: Said['in'], words: string): Promise<number> =>
    readLog(await readTables(desk().place)).filter(
      event => event.itemId === id && event.salt !== null && commitsTo(event, field, words),
    ).length
}

/** All that stands in a row, as one text. */
export const textOf = (row: Row): string =>
  Object.values(row)
    .map(value =>
      Buffer.isBuffer(value)
        ? value.toString('latin1')
        : typeof value === 'object'
          ? JSON.stringify(value)
          : String(value),
    )
    .join('\n')
