import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalDigest } from '../evidence/index.ts'
import { clock } from '../platform/clock.ts'
import { project, type Note, type Projection } from '../publication/projection/index.ts'
import { archivedProblems } from './checks/archived.ts'
import { embargoProblems } from './checks/embargo.ts'
import { statusProblems } from './checks/release-status.ts'
import { loadRecord } from './load/record.ts'
import { loadReferences } from './load/references.ts'
import { readRecord, type Target } from './record.ts'
import { requireRight } from './rights.ts'

/** A record as it would be published at an instant. */
export interface Preview {
  readonly projection: Projection
  /**
   * Names what was seen: address and body. Publishing asks for it, so that what goes out is what
   * somebody looked at. Null where there is no whole body.
   */
  readonly digest: string | null
  /** All that keeps it from being published then. */
  readonly problems: readonly Note[]
}

/** Looks at a record as it stands in the database now. */
export async function previewAt(
  context: KeystoneContext,
  target: Target,
  instant: Date,
): Promise<Preview> {
  const loaded = await loadRecord(context, target)
  const references = await loadReferences(context, loaded)
  const projection = project(loaded.listKey, loaded.record, references)
  const { kind, family, slug, body } = projection
  return {
    projection,
    digest: body && canonicalDigest({ kind, family, slug, body }),
    problems: [
      ...projection.problems,
      ...archivedProblems(loaded),
      ...(await statusProblems(context, loaded)),
      ...(await embargoProblems(context, target, projection, instant)),
    ],
  }
}

/** What the query `publicationPreview` answers. */
export interface PublicationPreview {
  readonly target: Target
  readonly preview: Preview
  readonly digest: string | null
  readonly json: unknown
  readonly problems: readonly Note[]
  readonly warnings: readonly Note[]
}

/**
 * A record as it would look in public now, and what keeps it from it.
 *
 * @throws DeskError `NOT_ALLOWED`, `NOT_FOUND`.
 */
export async function publicationPreview(
  context: KeystoneContext,
  target: Target,
): Promise<PublicationPreview> {
  requireRight(context, 'publicationPreview')
  await readRecord(context, target)
  const preview = await previewAt(context, target, clock.now())
  const { projection, digest, problems } = preview
  return {
    target,
    preview,
    digest,
    json: projection.body,
    problems,
    warnings: projection.warnings,
  }
}
