import {
  canonicalText,
  MANIFEST,
  openSealed,
  parseJson,
  sha256Hex,
  type Inquiry,
  type KeyRing,
} from '../../evidence/index.ts'
import { hasFigures, readFigures, type Figures } from '../facts/index.ts'
import type { BundleContent, BundledEvidence } from './content.ts'
import { evidenceNames } from './files.ts'
import { altered } from './recompute.ts'

type Files = ReadonlyMap<string, Uint8Array>

/**
 * Whether the facts speak of the evidence that is here: the same digests, the manifests genuine, and
 * the figures in its bytes those of the facts.
 */
export function inquireBundledEvidence(
  { run, evidence }: BundleContent,
  files: Files,
  ring: KeyRing,
  inquiry: Inquiry,
): void {
  const { items } = run.facts.evidence
  const known = items.map(({ id, sha256, withdrawn }) => ({ id, sha256, withdrawn }))
  const here = evidence.map(({ id, sha256, withdrawn }) => ({ id, sha256, withdrawn }))
  if (canonicalText(known) !== canonicalText(here)) {
    inquiry.add(altered('evidence', 'It is not the evidence that the facts speak of.'))
  }
  for (const each of evidence.filter(({ included }) => included)) {
    inquiry.ask(`evidence ${each.id}`, () => {
      const names = evidenceNames(each)
      const envelope = files.get(names.manifest) ?? new Uint8Array()
      const { value } = openSealed(MANIFEST, envelope, ring)
      inquiry.checked.statements += 1
      if (sha256Hex(envelope) !== each.manifest || value.outputs[0]?.sha256 !== each.sha256) {
        inquiry.add(altered(`evidence ${each.id}`, 'Its manifest is one of something else.'))
      }
      inquiry.add(...figuresThatDiffer(each, files.get(names.bytes), run.facts.measurements))
    })
  }
}

function figuresThatDiffer(
  { id, kind, mediaType, withdrawn }: BundledEvidence,
  bytes: Uint8Array | undefined,
  facts: BundleContent['run']['facts']['measurements'],
) {
  if (withdrawn || !bytes || !hasFigures(kind) || mediaType !== 'application/json') return []
  const figures = readFigures(kind, parseJson(bytes, 'It'))
  const parts = ['detector', 'credibility', 'bias'] as const satisfies (keyof Figures)[]
  return parts.flatMap(part => {
    const here = (figures[part] ?? []).map(each => ({ ...each, evidence: id }))
    const told = facts[part].filter(each => each.evidence === id)
    if (canonicalText(here) === canonicalText(told)) return []
    return [altered(`evidence ${id}`, `The facts give other figures than its bytes (${part}).`)]
  })
}
