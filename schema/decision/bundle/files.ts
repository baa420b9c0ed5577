import { canonicalBytes, sha256Hex, seal, type SigningKey } from '../../evidence/index.ts'
import type { BundleContent, BundledEvidence } from './content.ts'
import { BUNDLE } from './seal.ts'

/** The files that every bundle may have. */
export const NAMES = {
  content: 'decision.json',
  checkpoint: 'checkpoint.json',
  seal: 'seal.json',
} as const

/** Where a piece of evidence lies in a bundle. */
export const evidenceNames = ({
  sha256,
  manifest,
}: Pick<BundledEvidence, 'sha256' | 'manifest'>) => ({
  bytes: `evidence/${sha256}`,
  manifest: `evidence/${manifest}.json`,
})

/**
 * The files of a bundle, sealed: each is named with its digest under one signature.
 *
 * @param more checkpoint, manifests and bytes of evidence, by their names.
 */
export function bundleFiles(
  content: BundleContent,
  more: ReadonlyMap<string, Uint8Array>,
  at: string,
  key: SigningKey,
): Map<string, Uint8Array> {
  const files = new Map([[NAMES.content as string, canonicalBytes(content) as Uint8Array], ...more])
  const named = [...files]
    .map(([name, bytes]) => ({ name, sha256: sha256Hex(bytes) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
  const made = { decision: content.decision.id, at, files: named }
  return files.set(NAMES.seal, seal(BUNDLE, made, [key]))
}
