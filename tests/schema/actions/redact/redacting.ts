import fs from 'node:fs'
import path from 'node:path'
import { person, program, type TestDesk } from '../../../support/index.ts'
import type { Session } from '../../../../schema/platform/session/actor.ts'
import type { newsroom } from '../newsroom.ts'
import { run } from '../../records/ask.ts'

/** The people of a redaction. */
export const leader = person('leadership', { id: 'leader' })
export const second = person('reviewer', { id: 'second' })
export const machine = program(['read', 'write', 'publish'], 'machine')

/** Words that are in nothing else, so that a search of raw bytes means something. */
export const WORDS = 'The quiet heron counted seventeen marmalade lanterns at dusk'
export const NOTE = 'The obsolete zeppelin note of this change'

export interface Proposal {
  readonly id: string
  readonly versions: readonly number[]
  readonly digests: string
}

/** Short ways to redact, each through the API and with the rights of its person. */
export function redacting(desk: () => TestDesk) {
  const propose = (
    key: string,
    versions: readonly number[] | null = null,
    as: Session = leader,
    publicReason = 'It named somebody.',
  ) =>
    run<Proposal>(
      desk().context,
      as,
      `mutation ($key: String!, $versions: [Int!], $why: String!, $told: String!) {
        done: proposeRedaction(key: $key, versions: $versions, reason: $why, publicReason: $told) {
          id versions digests
        }
      }`,
      { key, versions, why: 'A person asked for it.', told: publicReason },
    )
  const confirm = (id: string, as: Session = second) =>
    run<{ id: string; confirmedBy: string; confirmedAt: string }>(
      desk().context,
      as,
      `mutation ($id: ID!) { done: confirmRedaction(id: $id) { id confirmedBy confirmedAt } }`,
      { id },
    )
  const plan = (key: string, versions: readonly number[] | null = null, as: Session = second) =>
    run<{
      going: { version: number; body: Record<string, unknown> | null }[]
      staying: { version: number; changeNote: string }[]
      savedStates: number
      payloads: number
      citing: string[]
      problems: { field: string; message: string }[]
      warnings: { field: string; message: string }[]
    }>(
      desk().context,
      as,
      `query ($key: String!, $versions: [Int!]) {
        done: redactionPlan(key: $key, versions: $versions) {
          going { version body } staying { version changeNote } savedStates payloads citing
          problems { field message } warnings { field message }
        }
      }`,
      { key, versions },
    )
  return { propose, confirm, plan }
}

/** An event that was published with the words, and again without: version 1 has them, 2 has not. */
export async function mendedEvent(
  room: ReturnType<typeof newsroom>,
  family: string,
  source: string,
): Promise<{ id: string; key: string }> {
  const id = await room.event(family, source, { summary: `It began. ${WORDS}.` })
  await room.release('TimelineEvent', id)
  await room.edit('TimelineEvent', id, { summary: 'It began, and it was seen by many people.' })
  await room.release('TimelineEvent', id, { kind: 'correction', note: 'It said too much.' })
  const [publication] = await room.rows('Publication', { itemId: id })
  return { id, key: String(publication?.key) }
}

/** Files below a folder in which the words stand, in any of the ways in which text is stored. */
export function filesWith(dir: string, ...words: readonly string[]): string[] {
  const wanted = words.flatMap(word => [
    Buffer.from(word, 'utf8'),
    Buffer.from(word, 'utf16le'),
    Buffer.from(Buffer.from(word, 'utf8').toString('base64').slice(4, -4), 'utf8'),
  ])
  return fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name))
    .filter(file => {
      const bytes = fs.readFileSync(file)
      return wanted.some(word => bytes.includes(word))
    })
}
