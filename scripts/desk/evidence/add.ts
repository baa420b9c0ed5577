import {
  canonicalText,
  MANIFEST,
  openKeyRing,
  openSealed,
  openSigningKey,
  seal,
  type EvidenceStore,
  type KeyRing,
  type Manifest,
} from '../../../schema/evidence/index.ts'
import { clock } from '../../../schema/platform/clock.ts'
import { DeskError } from '../../../schema/platform/errors.ts'
import { inDeskTerms } from '../../../schema/platform/evidence-refusal.ts'
import { evidenceStore } from '../../../schema/platform/evidence-store.ts'
import type { DeskCli } from '../desk-cli.ts'
import { ADD_EVIDENCE } from './documents.ts'
import { manifestFor, readEvidenceFile } from './manifest.ts'
import { requireTold, type AddOptions } from './told.ts'

/**
 * Adds a file: first its bytes, then the signed manifest, then the record. Whoever is stopped on the
 * way says the same again and nothing is there twice.
 */
export async function addFile(desk: DeskCli, name: string, options: AddOptions): Promise<void> {
  const told = requireTold(options)
  const file = readEvidenceFile(name)
  const manifest = manifestFor(file, told, clock.now().toISOString())
  const { findId, findList, listsOf, readCmsSchema } = await import('../records/index.ts')
  const info = findList(listsOf(readCmsSchema(desk.settings)), 'ReleaseDecision')
  const client = await desk.connect()
  const decision = await findId(client, info, told.decision)
  if (decision === null) {
    throw new DeskError('NOT_FOUND', `There is no decision “${told.decision}” that you may read.`)
  }
  const envelope = await inDeskTerms(() => putEvidence(desk, manifest, file.bytes))
  const title = told.title ?? file.name
  const isPublic = told.public === true
  const variables = { decision, title, envelope: envelope.toString('utf8'), isPublic }
  const { evidence } = await client.mutate(ADD_EVIDENCE, variables)
  desk.output.result(evidence, () => `${evidence.id}  ${evidence.kind}  ${evidence.sha256}`)
}

/** Puts bytes and manifest into the store and gives the envelope under which they lie there. */
export async function putEvidence(
  { settings }: Pick<DeskCli, 'settings'>,
  manifest: Manifest,
  bytes: Buffer,
): Promise<Buffer> {
  const key = openSigningKey(settings.keysDir, 'evidence', manifest.recordedAt)
  const envelope = seal(MANIFEST, manifest, [key])
  const store = evidenceStore(settings)
  await store.put(bytes)
  const before = await sealedBefore(store, manifest, openKeyRing(settings.keysDir))
  if (before) return before
  await store.putManifest(envelope)
  return envelope
}

/** What a run that was stopped has signed already: the same, but for the time at which it was. */
async function sealedBefore(
  store: EvidenceStore,
  manifest: Manifest,
  ring: KeyRing,
): Promise<Buffer | null> {
  const untimed = (value: Manifest) => canonicalText({ ...value, recordedAt: null })
  for (const id of await store.manifests()) {
    const envelope = await store.manifest(id)
    try {
      const { value } = openSealed(MANIFEST, envelope, ring)
      if (untimed(value) === untimed(manifest)) return envelope
    } catch {
      // Signed by a key of somebody else: none of ours.
    }
  }
  return null
}
