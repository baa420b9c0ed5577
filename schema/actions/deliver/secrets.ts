import type { KeystoneContext } from '@keystone-6/core/types'
import type { Said, Secrets } from '../../publication/scan/index.ts'
import { approvedWords } from './approved-words.ts'
import { allowedSecrets } from './allowed.ts'
import type { Candidate } from './candidates.ts'
import { hiddenSayings, type Hidden } from './hidden.ts'
import { ownTexts, type Utterance } from './own-texts.ts'
import { CONFIDENTIAL, isConfidential } from './readers.ts'
import { namesOf, noticesOf, type RedactedVersion } from './redacted.ts'
import { loadSpeakers } from './speakers.ts'

/**
 * What the leak scan looks for: the id of every row, and all that stands in some record and in no
 * publication of that record, but for what is common and what a reviewer has allowed.
 *
 * @param redacted versions of which the notice is public beside the candidates.
 * @param more what records would say in public besides.
 */
export async function loadSecrets(
  context: KeystoneContext,
  candidates: readonly Candidate[],
  redacted: readonly RedactedVersion[] = [],
  more: readonly Utterance[] = [],
): Promise<Secrets> {
  const speakers = await loadSpeakers(
    context,
    ownTexts([...candidates, ...namesOf(redacted), ...more]),
  )
  const secrets: Secrets = {
    ids: speakers.map(({ id }) => id),
    canaries: [],
    values: [...hiddenSayings(speakers)].filter(({ isCommon }) => !isCommon).map(toldToAll),
    known: [...approvedWords(speakers), ...noticesOf(redacted)],
  }
  return { ...secrets, allowed: await allowedSecrets(context, candidates, secrets) }
}

/** A refusal is read by the whole desk: of words that not all of it may read it names no record. */
const toldToAll = (hidden: Hidden): Said =>
  isConfidential(hidden.listKey, hidden.field) ? { ...hidden, of: CONFIDENTIAL } : hidden
