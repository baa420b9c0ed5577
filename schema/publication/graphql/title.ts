import type { PublicBody, PublicKind, PublishedObject } from '../contract/index.ts'
import { isRedacted, type PublishedStore, type StoreEntry } from '../store/index.ts'

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
  decision: body => body.title,
}

/**
 * What a version is called. One that says nothing, a retraction or a redacted one, keeps the name
 * of the version before.
 */
export function titleOf(store: PublishedStore, entry: StoreEntry): string {
  const named = store
    .history(entry)
    .filter(other => other.version <= entry.version && other.change.kind !== 'retraction')
    .filter(other => !isRedacted(other))
    .at(-1)
  const object = named && store.read(named)
  return object?.body ? title(object.kind, object.body) : entry.slug
}

const title = <K extends PublicKind>(kind: K, body: NonNullable<PublishedObject<K>['body']>) =>
  TITLES[kind](body)
