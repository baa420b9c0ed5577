import {
  bundleContent,
  bundleFiles,
  evidenceNames,
  NAMES,
  type BundleContent,
} from '../../../schema/decision/index.ts'
import { openSigningKey } from '../../../schema/evidence/index.ts'
import { clock } from '../../../schema/platform/clock.ts'
import { DeskError } from '../../../schema/platform/errors.ts'
import { inDeskTerms } from '../../../schema/platform/evidence-refusal.ts'
import { evidenceStore } from '../../../schema/platform/evidence-store.ts'
import type { DeskCli } from '../desk-cli.ts'
import { EXPORT_DECISION } from './documents.ts'
import { writeBundle } from './write.ts'

/** Writes the bundle of a decision, sealed by the decision key of this machine. */
export async function exportBundle(desk: DeskCli, name: string, out?: string): Promise<void> {
  const { settings } = desk
  const { findId, findList, listsOf, readCmsSchema } = await import('../records/index.ts')
  const info = findList(listsOf(readCmsSchema(settings)), 'ReleaseDecision')
  const client = await desk.connect()
  const id = await findId(client, info, name)
  if (id === null) {
    throw new DeskError('NOT_FOUND', `There is no decision “${name}” that you may read.`)
  }
  const at = clock.now().toISOString()
  const key = await inDeskTerms(() => openSigningKey(settings.keysDir, 'decision', at))
  const { exported } = await client.mutate(EXPORT_DECISION, { id })
  const content = bundleContent(Buffer.from(exported.content, 'utf8'))
  const more = await inDeskTerms(() => publicEvidence(desk, content))
  if (exported.checkpoint) more.set(NAMES.checkpoint, Buffer.from(exported.checkpoint, 'utf8'))
  const files = bundleFiles(content, more, at, key)
  const place = out ?? `${content.decision.slug}.zip`
  writeBundle(place, files)
  const told = { place, files: [...files.keys()].sort() }
  desk.output.result(told, () => `${place}: ${files.size} files, sealed by ${key.keyid}.`)
}

/** Manifests and bytes of what may be public; all else is in the bundle by its digests. */
async function publicEvidence(
  { settings }: DeskCli,
  { evidence }: BundleContent,
): Promise<Map<string, Uint8Array>> {
  const store = evidenceStore(settings)
  const files = new Map<string, Uint8Array>()
  for (const each of evidence.filter(({ included }) => included)) {
    const names = evidenceNames(each)
    files.set(names.manifest, await store.manifest(each.manifest))
    files.set(names.bytes, await store.get(each.sha256))
  }
  return files
}
