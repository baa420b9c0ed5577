import {
  finding,
  Inquiry,
  openSealed,
  sha256Hex,
  type KeyRing,
  type Report,
} from '../../evidence/index.ts'
import { bundleContent, type BundleContent } from './content.ts'
import { inquireBundledEvidence } from './evidence.ts'
import { NAMES } from './files.ts'
import { inquirePlace } from './place.ts'
import { altered, answersThatDiffer, outcomeThatDiffers } from './recompute.ts'
import { BUNDLE } from './seal.ts'

/**
 * Verifies a bundle: every byte is one that was sealed; the answers follow from the facts, the outcome
 * from answers, waivers and sign-offs, the figures from the evidence that is included; and the desk's
 * log holds the event. What is wrong is named.
 *
 * @param files all files of the bundle by their names.
 * @param ring the keys that whoever verifies trusts.
 * @param withoutLog whether the desk's word will do where no log holds the decision.
 */
export function verifyBundle(
  files: ReadonlyMap<string, Uint8Array>,
  ring: KeyRing,
  { withoutLog = false }: { readonly withoutLog?: boolean } = {},
): Report {
  const inquiry = new Inquiry()
  checkFiles(files, ring, inquiry)
  const bytes = files.get(NAMES.content)
  // Of a content that nobody sealed nothing follows.
  const content =
    bytes && inquiry.findings.length === 0
      ? inquiry.ask(NAMES.content, () => bundleContent(bytes))
      : null
  if (content) {
    inquireContent(content, files, ring, inquiry)
    inquirePlace(content, files, ring, inquiry, withoutLog)
  }
  return inquiry.report()
}

function checkFiles(files: ReadonlyMap<string, Uint8Array>, ring: KeyRing, inquiry: Inquiry): void {
  const envelope = files.get(NAMES.seal)
  if (!envelope) return inquiry.add(finding('MISSING', NAMES.seal, 'It is not there.'))
  const sealed = inquiry.ask(NAMES.seal, () => openSealed(BUNDLE, envelope, ring).value)
  if (!sealed) return
  inquiry.checked.statements += 1
  const names = new Set([NAMES.seal as string, ...sealed.files.map(({ name }) => name)])
  for (const name of files.keys()) {
    if (!names.has(name)) inquiry.add(altered(name, 'It does not belong here.'))
  }
  for (const { name, sha256 } of sealed.files) {
    const bytes = files.get(name)
    if (!bytes) inquiry.add(finding('MISSING', name, 'It was sealed and is not there.'))
    else if (sha256Hex(bytes) === sha256) inquiry.checked.objects += 1
    else inquiry.add(altered(name, 'Its bytes are not those that were sealed.'))
  }
  if (!names.has(NAMES.content)) inquiry.add(altered(NAMES.seal, 'It seals no decision.'))
}

const REDACTED_WORDS =
  'What people wrote of it was redacted. That they signed it cannot be worked out again: its digest, the outcome, and how many signed in which role are those of the log; who they are is the word of the desk.'

function inquireContent(
  content: BundleContent,
  files: ReadonlyMap<string, Uint8Array>,
  ring: KeyRing,
  inquiry: Inquiry,
): void {
  inquiry.ask('answers', () => inquiry.add(...answersThatDiffer(content.run)))
  inquiry.ask('outcome', () => inquiry.add(...outcomeThatDiffers(content)))
  if (content.basis?.was !== undefined) inquiry.notes.push(REDACTED_WORDS)
  inquireBundledEvidence(content, files, ring, inquiry)
  const left = content.evidence.filter(({ included }) => !included)
  for (const { id, sha256 } of left) {
    inquiry.notes.push(`Evidence ${id} is not public; it is known by its digest ${sha256}.`)
  }
}
