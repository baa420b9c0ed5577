import fs from 'node:fs'
import { gql, type TypedDocumentNode } from '@apollo/client'
import { z } from 'zod'
import type { Manifest } from '../../../../schema/evidence/index.ts'
import { DeskError } from '../../../../schema/platform/errors.ts'
import type { DeskCli } from '../../desk-cli.ts'
import { UsageError } from '../../failure.ts'

type Lock = NonNullable<Manifest['thresholds']>

const form: z.ZodType<Lock> = z.strictObject({
  name: z.string().min(1),
  version: z.int().positive(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  lockedAt: z.iso.datetime(),
})

/** The lock that a file names: `name`, `version`, `sha256`, `lockedAt`. @throws UsageError */
export function lockIn(file: string): Lock {
  try {
    const lock = form.parse(JSON.parse(fs.readFileSync(file, 'utf8')))
    return { ...lock, lockedAt: new Date(lock.lockedAt).toISOString() }
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new UsageError(`The lock of the thresholds cannot be read from ${file}: ${why}`)
  }
}

interface Found {
  readonly releaseDecision: {
    readonly family: {
      readonly slug: string
      readonly thresholds: readonly {
        readonly version: number
        readonly digest: string | null
        readonly lockedAt: string | null
      }[]
    }
  } | null
}

const THRESHOLDS: TypedDocumentNode<Found, { readonly id: string }> = gql`
  query Thresholds($id: ID!) {
    releaseDecision(where: { id: $id }) {
      family {
        slug
        thresholds {
          version
          digest
          lockedAt
        }
      }
    }
  }
`

/** The thresholds that are locked for a decision's family, the latest; null where none are. */
export async function lockOf(desk: DeskCli, decision: string): Promise<Lock | null> {
  const { findId, findList, listsOf, readCmsSchema } = await import('../../records/index.ts')
  const info = findList(listsOf(readCmsSchema(desk.settings)), 'ReleaseDecision')
  const client = await desk.connect()
  const id = await findId(client, info, decision)
  const { releaseDecision } = id
    ? await client.query(THRESHOLDS, { id })
    : { releaseDecision: null }
  if (!releaseDecision)
    throw new DeskError('NOT_FOUND', `There is no decision “${decision}” that you may read.`)
  const { slug, thresholds } = releaseDecision.family
  const [last] = thresholds
    .flatMap(({ version, digest, lockedAt }) =>
      digest && lockedAt ? [{ name: slug, version, sha256: digest, lockedAt }] : [],
    )
    .sort((a, b) => b.version - a.version)
  return last ? { ...last, lockedAt: new Date(last.lockedAt).toISOString() } : null
}
