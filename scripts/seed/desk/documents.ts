import { parse, type DocumentNode } from 'graphql'
import { PUBLISHED_LISTS } from '../../../schema/vocabulary/index.ts'
import type { SeedList } from '../lists/index.ts'

/** How many rows a list gives at once. */
export const PAGE = 100

const lists = new Map<string, DocumentNode>()

/** Reads one page of a list with all that the seed knows of its records. */
export function pageOf(list: SeedList): DocumentNode {
  const known = lists.get(list.list)
  if (known) return known
  const document = parse(`query Page($skip: Int!) {
    items: ${list.plural}(take: ${PAGE}, skip: $skip, orderBy: { id: asc }) { ${selection(list)} }
  }`)
  lists.set(list.list, document)
  return document
}

function selection(list: SeedList): string {
  const fields = Object.entries(list.fields).map(([name, field]) => field.select(name))
  return [
    'id createdBy updatedBy',
    list.naturalKey.find(name => name === 'slug' || name === 'key') ?? '',
    list.ofFamily ? 'family { id slug }' : '',
    list.list in PUBLISHED_LISTS ? 'state publishedVersion' : '',
    list.fields['status']?.written === 'by-action' ? 'statusRecorded' : '',
    ...fields,
  ].join(' ')
}

export const createOf = (list: string): DocumentNode =>
  parse(`mutation Create($data: ${list}CreateInput!) {
    item: create${list}(data: $data) { id }
  }`)

export const updateOf = (list: string): DocumentNode =>
  parse(`mutation Update($id: ID!, $data: ${list}UpdateInput!) {
    item: update${list}(where: { id: $id }, data: $data) { id }
  }`)

export const submitOf = (list: string): DocumentNode =>
  parse(`mutation Submit($id: ID!) { item: submit${list}(where: { id: $id }) { id } }`)

export const publishOf = (list: string): DocumentNode =>
  parse(`mutation Publish(
    $id: ID!, $digest: String!, $kind: PublicationChangeKind, $note: String, $instant: DateTime
  ) {
    item: publish${list}(
      where: { id: $id }, digest: $digest, changeKind: $kind, changeNote: $note, historicalInstant: $instant
    ) { id }
  }`)

/** What a mutation on one record answers. */
export interface Made {
  readonly item: { readonly id: string }
}

/** A record as it would look in public, and what is to be said of it. */
export interface Preview {
  readonly digest: string | null
  readonly warnings: readonly { readonly field: string; readonly message: string }[]
}

export const PREVIEW = parse(`query Preview($list: String!, $id: ID!) {
  seen: publicationPreview(list: $list, id: $id) { digest warnings { field message } }
}`)

export const RECORD_STATUS = parse(`mutation RecordStatus($id: ID!, $status: String!) {
  recordHistory(id: $id, status: $status) { id }
}`)

export const RECORD_DECISION = parse(`mutation RecordDecision(
  $id: ID!, $at: DateTime!, $outcome: String, $detection: [RecordedDetection!]
) {
  recordDecision(id: $id, at: $at, outcome: $outcome, detection: $detection) { id }
}`)

/** What became of what was published. */
export interface Delivered {
  readonly delivered: {
    readonly refused: readonly {
      readonly key: string
      readonly version: number
      readonly reason: string
    }[]
  }
}

/** Far longer than a seed takes; delivering ends it. */
export const HOLD = parse(`mutation Hold { holdDelivery(minutes: 30) }`)

export const DELIVER = parse(`mutation Deliver {
  delivered: deliver { refused { key version reason } }
}`)

export const UNDELIVERED = parse(`query Undelivered {
  count: publicationsCount(where: { deliveries: { none: {} } })
}`)
