import type { KeystoneContext } from '@keystone-6/core/types'
import { DeskError } from '../../platform/errors.ts'
import type { PublicationRow } from '../load/publications.ts'
import { table } from '../tables.ts'

/** A published version, and whether its content is still there. */
export interface VersionRow extends PublicationRow {
  readonly kind: string
  readonly changeKind: string
  readonly changeNote: string
  readonly isRedacted: boolean
}

/** All versions of a record, oldest first. */
export interface VersionsOf {
  readonly key: string
  readonly versions: readonly VersionRow[]
}

/**
 * The versions under a public address, `kind/family/slug`; of the desk and of a family `kind/slug`
 * will do.
 *
 * @throws DeskError `NOT_FOUND`.
 */
export async function versionsUnder(context: KeystoneContext, name: string): Promise<VersionsOf> {
  const key = name.split('/').length === 2 ? name.replace('/', '/-/') : name
  const rows = await table<Omit<VersionRow, 'isRedacted'>>(context, 'Publication').findMany({
    where: { key },
    orderBy: { version: 'asc' },
  })
  if (rows.length === 0) {
    throw new DeskError('NOT_FOUND', `Nothing was ever published as ${name}.`)
  }
  const gone = await redactedDigests(
    context,
    rows.map(({ digest }) => digest),
  )
  return { key, versions: rows.map(row => ({ ...row, isRedacted: gone.has(row.digest) })) }
}

/** Those of the digests whose content has been destroyed. */
export async function redactedDigests(
  context: KeystoneContext,
  digests: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await table<{ digest: string }>(context, 'Payload').findMany({
    where: { digest: { in: [...digests] }, NOT: { redactedAt: null } },
    select: { digest: true },
  })
  return new Set(rows.map(({ digest }) => digest))
}

/**
 * The versions that are meant by their numbers; all that still have content where none is named.
 *
 * @throws DeskError `INVALID_INPUT` naming each number that there is not, or `WRONG_STATE` where
 * nothing is left to destroy.
 */
export function chosenVersions(
  { key, versions }: VersionsOf,
  numbers: readonly number[] | null,
): readonly VersionRow[] {
  const unknown = numbers?.filter(number => !versions.some(({ version }) => version === number))
  if (unknown?.length) {
    const message = `${key} has no version ${unknown.join(', ')}; the last is ${versions.length}.`
    throw new DeskError('INVALID_INPUT', message, { problems: [{ field: 'versions', message }] })
  }
  const chosen = versions.filter(
    ({ version, changeKind, isRedacted }) =>
      !isRedacted && (numbers ? numbers.includes(version) : changeKind !== 'retraction'),
  )
  if (chosen.length === 0) {
    throw new DeskError('WRONG_STATE', `Nothing is left of ${key} that could be redacted.`)
  }
  return chosen
}
