import type { KeystoneContext } from '@keystone-6/core/types'
import { POLICY } from '../../../schema/policy.ts'
import { PUBLISHED_LISTS } from '../../../schema/vocabulary/index.ts'
import { STATE_FIELDS } from '../../schema/policy/cases.ts'
import { canariesFor, wordFields } from './fields.ts'
import { digestOf, makerOf, NEEDS, release, submit, SYSTEM_LISTS, type Around } from './needs.ts'
import type { Hands } from './newsdesk.ts'
import { canary, publicWord } from './words.ts'

/** A record with canaries in it. */
export interface Planted {
  readonly listKey: string
  readonly id: string
  readonly state: string
}

/** States of a record in which nothing of it is public. */
export const isUnpublished = (state: string): boolean =>
  !['published', 'corrected', 'retracted'].includes(state)

/**
 * Plants canaries into every list, field and state, by requests of the people who write there.
 *
 * @param wanted the states that it is about; default: all.
 */
export async function plant(
  context: KeystoneContext,
  desk: Hands,
  around: Around,
  wanted: (state: string) => boolean = () => true,
): Promise<Planted[]> {
  const planted: Planted[] = []
  for (const listKey of Object.keys(POLICY)) {
    if (SYSTEM_LISTS.has(listKey)) continue
    const needs = NEEDS[listKey]
    if (!needs) throw new Error(`Say in needs.ts how a record of ${listKey} comes about.`)
    const states = listKey in PUBLISHED_LISTS ? PUBLISHABLE : othersOf(listKey)
    for (const [state, reach] of Object.entries(states)) {
      if (!wanted(state)) continue
      // There is one desk; it is made with canaries, published without, and then has them again.
      if (listKey === 'Desk' && state !== 'published') continue
      const record = new Planting(context, desk, listKey, state, needs(around))
      planted.push({ listKey, state, id: await reach(record) })
    }
  }
  return planted
}

/** One record on its way into one state. */
class Planting {
  readonly context: KeystoneContext
  readonly desk: Hands
  readonly listKey: string
  readonly state: string
  readonly needs: Record<string, unknown>

  constructor(
    context: KeystoneContext,
    desk: Hands,
    listKey: string,
    state: string,
    needs: Record<string, unknown>,
  ) {
    this.context = context
    this.desk = desk
    this.listKey = listKey
    this.state = state
    this.needs = needs
  }
  word(field: string): string {
    return canary(`${this.listKey}.${field}, ${this.state}`)
  }
  /** Makes it with canaries in all of its words. */
  make(more: Record<string, unknown> = {}): Promise<string> {
    const words = canariesFor(this.context, this.listKey, 'create', this.state)
    return this.desk.make(this.listKey, { ...words, ...this.needs, ...more }, makerOf(this.listKey))
  }
  /** Puts other canaries into all of its words, but those that may not change. */
  async change(id: string, fixed: readonly string[] = []): Promise<void> {
    const state = `${this.state}, changed`
    const data = canariesFor(this.context, this.listKey, 'update', state, fixed)
    await this.desk.edit(this.listKey, id, data, makerOf(this.listKey))
  }
  /** Publishes it with harmless words, a real thing beside the canaries. */
  async publish(): Promise<string> {
    const words = Object.fromEntries(
      wordFields(this.context, this.listKey).map(({ key, kind }) => {
        const text = `Plain ${key} of ${this.listKey} ${this.state}`
        if (key === 'slug') return [key, text.toLowerCase().replaceAll(' ', '-')]
        return [
          key,
          kind.endsWith('/document') ? [{ type: 'paragraph', children: [{ text }] }] : text,
        ]
      }),
    )
    const id =
      this.listKey === 'Desk'
        ? await this.make({ slug: 'desk' })
        : await this.desk.make(this.listKey, { ...words, ...this.needs })
    if (this.listKey === 'Desk') await this.desk.edit('Desk', id, words, 'admin')
    await release(this.desk, this.listKey, id)
    return id
  }
  act(who: 'staff' | 'reviewer', call: string, types: string, variables: Record<string, string>) {
    return this.desk.ask(who, `mutation ($id: ID!${types}) { done: ${call} { id } }`, variables)
  }
}

type Reach = (record: Planting) => Promise<string>

/** How a record that can be published comes into each state. */
const PUBLISHABLE: Readonly<Record<string, Reach>> = {
  draft: record => record.make(),
  async in_review(record) {
    const id = await record.make()
    await submit(record.desk, record.listKey, id)
    return id
  },
  async changes_requested(record) {
    const id = await record.make()
    await submit(record.desk, record.listKey, id)
    const note = record.word('reviewNote')
    const call = `requestChanges${record.listKey}(where: { id: $id }, note: $note)`
    await record.act('reviewer', call, ', $note: String!', { id, note })
    return id
  },
  async scheduled(record) {
    const id = await record.make()
    await submit(record.desk, record.listKey, id)
    await record.act(
      'reviewer',
      `schedule${record.listKey}(where: { id: $id }, digest: $digest, at: $at, changeNote: $note)`,
      ', $digest: String!, $at: DateTime!, $note: String',
      {
        id,
        digest: await digestOf(record.desk, record.listKey, id),
        at: '2999-01-01T00:00:00.000Z',
        note: record.word('scheduledChangeNote'),
      },
    )
    return id
  },
  async published(record) {
    const id = await record.publish()
    await record.change(id, ['slug'])
    return id
  },
  async corrected(record) {
    const id = await record.publish()
    await release(record.desk, record.listKey, id, {
      kind: 'correction',
      note: publicWord(`change note of a correction, ${record.listKey}`),
    })
    await record.change(id, ['slug'])
    return id
  },
  async retracted(record) {
    const id = await record.publish()
    const call = `retract${record.listKey}(where: { id: $id }, reason: $reason)`
    await record.act('reviewer', call, ', $reason: String!', {
      id,
      reason: publicWord(`reason of a retraction, ${record.listKey}`),
    })
    // What is withdrawn does not wait: a build begins, and the next ones are held back again.
    await record.desk.ask('admin', 'mutation { done: holdDelivery(minutes: 60) }')
    await record.change(id, ['slug'])
    return id
  },
  archived: archivedRecord,
}

/** The states of a list whose records are never published. */
function othersOf(listKey: string): Record<string, Reach> {
  const [field, vocabulary] =
    Object.entries(STATE_FIELDS).find(([key]) => key.startsWith(`${listKey}.`)) ?? []
  const name = field?.split('.')[1] ?? ''
  // A partner alone decides on its words: see steps.ts.
  const terms = (vocabulary?.values ?? []).filter(term => !['approved', 'refused'].includes(term))
  return {
    made: record => record.make(),
    async changed(record) {
      const id = await record.make()
      await record.change(id)
      return id
    },
    archived: archivedRecord,
    ...Object.fromEntries(
      terms.map(term => [term, (record: Planting) => record.make({ [name]: term })]),
    ),
  }
}

async function archivedRecord(record: Planting): Promise<string> {
  const id = await record.make()
  const data = { archivedAt: '2020-01-01T00:00:00.000Z' }
  await record.desk.edit(record.listKey, id, data, makerOf(record.listKey))
  return id
}
