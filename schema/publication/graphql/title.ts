import type { PublicBody, PublicKind, PublishedObject } from '../contract/index.ts'
import type { PublishedStore, StoreEntry } from '../store/index.ts'

const TITLES: { readonly [K in PublicKind]: (body: PublicBody<K>) => string } = {
  desk: body => body.name,
  family: body => body.name,
  release: body => body.name,
  partner: body => body.organization.name,
  measurement: body => body.metric,
  finding: body => body.title,
  event: body => body.title,
  report: body => body.title,
  notice: body => body.title,
}

/** What a version is called. A retraction has no content: it keeps the name that it withdraws. */
export function titleOf(store: PublishedStore, entry: StoreEntry): string {
  const named = store
    .history(entry)
    .filter(other => other.version <= entry.version && other.change.kind !== 'retraction')
    .at(-1)
  const object = named && store.read(named)
  return object?.body ? title(object.kind, object.body) : entry.slug
}

const title = <K extends PublicKind>(kind: K, body: NonNullable<PublishedObject<K>['body']>) =>
  TITLES[kind](body)
