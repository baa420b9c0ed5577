import type { DocumentNode } from 'graphql'
import { refId, referenceTo } from '../plan/index.ts'
import type { SeedClient, SeedClients } from './client.ts'
import {
  createOf,
  DELIVER,
  HOLD,
  PREVIEW,
  publishOf,
  RECORD_DECISION,
  RECORD_STATUS,
  submitOf,
  updateOf,
  type Delivered,
  type Made,
  type Preview,
} from './documents.ts'
import { withRecord } from './refusal.ts'
import type { Writer } from './writer.ts'

/** The writer that changes the desk, through the API that people use. */
export function deskWriter(
  { author, publisher }: SeedClients,
  { warnings }: { readonly warnings: Set<string> },
): Writer {
  return {
    create: (record, data) =>
      withRecord(record, 'made', async () => {
        const { item } = await send<Made>(author, createOf(record.list.list), { data })
        return item.id
      }),
    update: (record, id, data) =>
      withRecord(record, 'changed', () => send(author, updateOf(record.list.list), { id, data })),
    recordStatus: (record, id, status) =>
      withRecord(record, 'given its status', () => send(author, RECORD_STATUS, { id, status })),
    recordDecision: (record, id, recorded) =>
      withRecord(record, 'recorded', () =>
        send(author, RECORD_DECISION, { id, ...(recorded as Variables) }),
      ),
    submit: (record, id) =>
      withRecord(record, 'handed in', () => send(author, submitOf(record.list.list), { id })),
    publish: (record, id, { instant, change }) =>
      withRecord(record, 'published', async () => {
        const { seen } = await publisher.query<{ seen: Preview }, Variables>(PREVIEW, {
          list: record.list.list,
          id,
        })
        for (const { field, message } of seen.warnings) {
          warnings.add(`${refId(referenceTo(record))}, ${field}: ${message}`)
        }
        // A record with problems has no digest; publishing it says in words what they are.
        const digest = seen.digest ?? ''
        const { kind, note } = change ?? {}
        await send(publisher, publishOf(record.list.list), { id, digest, kind, note, instant })
      }),
    hold: () => send(publisher, HOLD, {}),
    deliver: async () => {
      const { delivered } = await send<Delivered>(publisher, DELIVER, {})
      return delivered.refused.map(
        ({ key, version, reason }) => `${key}, version ${version}: ${reason}`,
      )
    },
  }
}

type Variables = Record<string, unknown>

const send = <Data = void>(
  client: SeedClient,
  mutation: DocumentNode,
  variables: Variables,
): Promise<Data> => client.mutate<Data, Variables>(mutation, variables)
