import type { z } from 'zod'
import { readDate } from '../contract/edtf.ts'
import type { organizationRef, Pin, PublicDate, recordRef, SourceRef } from '../contract/index.ts'
import type { PublishedList } from '../../vocabulary/index.ts'
import type { LinkedRecord, OrganizationRecord, SourceRecord } from './records.ts'
import { isOfKind, type PublishedReference } from './references.ts'
import { publicVersionOf, type Scope } from './scope.ts'
import { orNull, sortedBy } from './text.ts'

/** A date as the public sees it; null where none is written. A date that is none is a problem. */
export function dateOf({ notes }: Scope, field: string, edtf: string): PublicDate | null {
  const written = edtf.trim()
  if (!written) return null
  const date = readDate(written)
  if (!date) notes.problem(field, `“${written}” is no date that can be read.`)
  return date
}

/** An organisation beside a record, by value. */
export function organizationOf(
  { notes }: Scope,
  organization: OrganizationRecord | null,
): z.infer<typeof organizationRef> | null {
  if (!organization) return null
  notes.embed('Organization', organization.id)
  const { slug, name, kind, url } = organization
  return { slug, name, kind, url: orNull(url) }
}

/** As `organizationOf`, for several, by name. */
export const organizationsOf = (scope: Scope, organizations: readonly OrganizationRecord[]) =>
  sortedBy(organizations, ({ name }) => name).flatMap(each => organizationOf(scope, each) ?? [])

/** A source, by value. */
export function sourceOf(
  scope: Scope,
  field: string,
  source: SourceRecord | null,
): SourceRef | null {
  if (!source) return null
  scope.notes.embed('Source', source.id)
  return {
    slug: source.slug,
    title: source.title,
    kind: source.kind,
    url: orNull(source.url),
    locator: orNull(source.locator),
    exactWords: orNull(source.exactWords),
    confidence: source.confidence,
    publishedOn: dateOf(scope, `${field}.${source.slug}.publishedOn`, source.publishedOn),
  }
}

/** As `sourceOf`, for several, by slug. */
export const sourcesOf = (
  scope: Scope,
  sources: readonly SourceRecord[],
  field = 'sources',
): SourceRef[] =>
  sortedBy(sources, ({ slug }) => slug).flatMap(each => sourceOf(scope, field, each) ?? [])

/** A release by its public name; null where it is not public, which is a problem. */
export function releaseRefOf(
  scope: Scope,
  field: string,
  id: string,
): z.infer<typeof recordRef> | null {
  const found = publicVersionOf(scope, field, 'Release', id)
  if (!found || !isOfKind(found.object, 'release') || !found.object.body) return null
  return { slug: found.object.slug, name: found.object.body.name }
}

/** As `releaseRefOf`, for several, in the order of their stages. */
export function releaseRefsOf(scope: Scope, field: string, releases: readonly LinkedRecord[]) {
  const stage = ({ id }: LinkedRecord): number => {
    const object = scope.references.published.get(`Release:${id}`)?.object
    return object && isOfKind(object, 'release') ? (object.body?.stageOrder ?? 0) : 0
  }
  return sortedBy(releases, stage).flatMap(({ id }) => releaseRefOf(scope, field, id) ?? [])
}

/** Pins of records, in the order of `key`, which sees the pinned version. */
export function pinsOf(
  scope: Scope,
  field: string,
  listKey: PublishedList,
  links: readonly LinkedRecord[],
  key: (reference: PublishedReference) => string | number,
): Pin[] {
  const found = links.flatMap(({ id }) => publicVersionOf(scope, field, listKey, id) ?? [])
  return sortedBy(found, key).map(({ digest, object: { slug, version } }) => ({
    slug,
    version,
    digest,
  }))
}
