import { randomBytes } from 'node:crypto'
import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalText, sha256Hex } from '../evidence/index.ts'
import { clock } from '../platform/clock.ts'
import { DeskError } from '../platform/errors.ts'
import {
  CONTRACT_VERSION,
  parsePublishedObject,
  type PublishedObject,
} from '../publication/contract/index.ts'
import { recordKey } from '../publication/store/index.ts'
import type { Change } from './change.ts'
import { recordCorrection } from './correction.ts'
import { requestDelivery, requestUrgently } from './deliver/request.ts'
import type { RevisionNumbers } from './checks/independence.ts'
import type { PublicationRow } from './load/publications.ts'
import { moveRecord, NOT_SCHEDULED, type Standing, type Target } from './record.ts'
import { table } from './tables.ts'

/** A version that is to be published. */
export interface Issue {
  readonly target: Target
  /** The record as it was seen when the checks were made. */
  readonly seen: Standing
  readonly kind: PublishedObject['kind']
  readonly family: string | null
  readonly slug: string
  /** Null for a retraction. */
  readonly body: PublishedObject['body']
  readonly seenDigest: string
  readonly revisions: RevisionNumbers
  readonly change: Change
  readonly historicalInstant: string | null
  /** Actor reference of whoever approved it. */
  readonly publishedBy: string
  readonly last: PublicationRow | null
  /** True where the desk adds something by itself: the record stays where it is in its workflow. */
  readonly isNotice?: boolean
}

/**
 * Publishes a version: an immutable row, its content under its digest, the record moved on, all in
 * the caller's transaction. A build of the site is asked for once that has committed; for a retraction
 * also where builds are held back.
 *
 * @throws DeskError `CHECKS_FAILED`, `CONFLICT`.
 */
export async function issueVersion(tx: KeystoneContext, issue: Issue): Promise<Standing> {
  const { target, last, change, seenDigest } = issue
  const instant = clock.now()
  const object = objectOf(issue, instant)
  const key = recordKey(object)
  await requireOwnAddress(tx, key, issue)
  const bytes = canonicalText(object)
  const digest = sha256Hex(bytes)
  const record = await moveRecord(tx, target, issue.seen, {
    operation: `publication.${change.kind === 'retraction' ? 'retract' : 'publish'}`,
    data: {
      ...(issue.isNotice
        ? {}
        : { ...NOT_SCHEDULED, state: STATE_AFTER[change.kind], reviewNote: '' }),
      publishedVersion: object.version,
      publishedSeenDigest: seenDigest,
    },
    // The log commits to the very bytes, or another publication could be put in this one's place.
    remarks: {
      change,
      historicalInstant: object.historicalInstant,
      approvedBy: issue.publishedBy,
      publication: digest,
    },
  })
  await table(tx, 'Payload').create({ data: { digest, salt: object.salt, bytes } })
  const publication = await table<{ id: string }>(tx, 'Publication').create({
    data: {
      kind: object.kind,
      familySlug: object.family ?? '',
      slug: object.slug,
      key,
      listKey: target.listKey,
      itemId: target.id,
      version: object.version,
      digest,
      changeKind: change.kind,
      changeNote: change.note,
      instant,
      historicalInstant: object.historicalInstant && new Date(object.historicalInstant),
      seenDigest,
      publishedBy: issue.publishedBy,
      revisions: issue.revisions,
    },
  })
  await recordCorrection(tx, publication.id, object, last)
  if (change.kind === 'retraction') requestUrgently(tx)
  else requestDelivery(tx)
  return record
}

const STATE_AFTER = {
  first: 'published',
  update: 'published',
  correction: 'corrected',
  retraction: 'retracted',
} as const

function objectOf(issue: Issue, instant: Date): PublishedObject {
  const { kind, family, slug, body, change, historicalInstant, last } = issue
  return parsePublishedObject({
    contract: CONTRACT_VERSION,
    kind,
    family,
    slug,
    version: (last?.version ?? 0) + 1,
    change,
    instant: instant.toISOString(),
    historicalInstant,
    salt: randomBytes(32).toString('hex'),
    body,
  })
}

/** An address belongs to one record for good, and a record keeps the one it was published under. */
async function requireOwnAddress(
  tx: KeystoneContext,
  key: string,
  { target, last }: Issue,
): Promise<void> {
  const other = await table<PublicationRow>(tx, 'Publication').findFirst({
    where: { key, NOT: { listKey: target.listKey, itemId: target.id } },
  })
  const message =
    last && last.key !== key
      ? `It was published as ${last.key}. A public address cannot change.`
      : other && `Another record was published as ${key}. Choose another slug.`
  if (message) {
    throw new DeskError('CHECKS_FAILED', message, { problems: [{ field: 'slug', message }] })
  }
}
