import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalBytes, canonicalDigest } from '../../evidence/index.ts'
import type { PublishedObject } from '../../publication/contract/index.ts'
import { scannerFor, type Said, type Secrets } from '../../publication/scan/index.ts'
import { table } from '../tables.ts'
import type { Target } from '../record.ts'
import type { Candidate } from './candidates.ts'
import { CONFIDENTIAL } from './readers.ts'

interface AllowanceRow {
  readonly seenDigest: string
  /** Marks of the secrets, see `markOf`. */
  readonly collisions: readonly string[]
}

/** Names a secret within one content of a record, without repeating it. */
export const markOf = (seenDigest: string, secret: string): string =>
  canonicalDigest({ seenDigest, secret })

/** The marks that were allowed for one content of a record. */
export async function allowedMarks(
  context: KeystoneContext,
  { listKey, id }: Target,
  seenDigest: string,
): Promise<ReadonlySet<string>> {
  const where = { listKey, itemId: id, seenDigest }
  const rows = await table<AllowanceRow>(context, 'WordsAllowance').findMany({ where })
  return new Set(rows.flatMap(({ collisions }) => collisions))
}

/**
 * The secrets that may get out, each through the one version that says just what a reviewer allowed
 * them for: by digest of that version. Another one that says them too is refused.
 */
export async function allowedSecrets(
  context: KeystoneContext,
  candidates: readonly Candidate[],
  secrets: Secrets,
): Promise<NonNullable<Secrets['allowed']>> {
  const rows = await table<AllowanceRow>(context, 'WordsAllowance').findMany()
  const marks = new Set(rows.flatMap(({ collisions }) => collisions))
  const contents = new Set(rows.map(({ seenDigest }) => seenDigest))
  const about = candidates.filter(({ publication }) => contents.has(publication.seenDigest))
  if (about.length === 0) return new Map()
  const hits = hitsOf(secrets)
  // Whoever allowed them may not have read these: the same words in a sealed place stay a secret.
  const sealed = hitsOf({ ...secrets, values: secrets.values.filter(isSealed) })
  return new Map(
    about.map(({ publication: { digest, seenDigest }, object }) => {
      const kept = new Set(sealed(object))
      // A mark holds the digest of its content: one that was made for another fits nothing here.
      const may = (secret: string) => !kept.has(secret) && marks.has(markOf(seenDigest, secret))
      return [digest, new Set(hits(object).filter(may))]
    }),
  )
}

/** Finds the secrets in an object. */
function hitsOf(secrets: Secrets): (object: PublishedObject) => string[] {
  const scanner = scannerFor(secrets, [])
  return object => scanner.hits(canonicalBytes(object), 'object').map(({ secret }) => secret)
}

const isSealed = (value: string | Said): boolean =>
  typeof value !== 'string' && value.of === CONFIDENTIAL
