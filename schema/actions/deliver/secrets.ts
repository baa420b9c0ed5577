import type { KeystoneContext } from '@keystone-6/core/types'
import type { Secrets } from '../../publication/scan/index.ts'
import { approvedWords } from './approved-words.ts'
import { allowedSecrets } from './allowed.ts'
import type { Candidate } from './candidates.ts'
import { hiddenSayings } from './hidden.ts'
import { changeNotes, ownTexts, type Utterance } from './own-texts.ts'
import { loadPageWords, type PageWords } from './page-words.ts'
import { CONFIDENTIAL, isConfidential } from './readers.ts'
import { namesOf, noticesOf, type RedactedVersion } from './redacted.ts'
import { loadSpeakers } from './speakers.ts'

/**
 * What the leak scan looks for: the id of every row, and all that stands in some record and in no
 * publication of that record, but for what is common, and what a reviewer has allowed a version to say or
 * an administrator a page to show.
 *
 * @param redacted versions of which the notice is public beside the candidates.
 * @param more what records would say in public besides.
 */
export async function loadSecrets(
  context: KeystoneContext,
  candidates: readonly Candidate[],
  redacted: readonly RedactedVersion[] = [],
  more: readonly Utterance[] = [],
): Promise<Secrets & PageWords> {
  const uttered = [...candidates, ...namesOf(redacted), ...more]
  const speakers = await loadSpeakers(context, ownTexts(uttered))
  const hidden = [...hiddenSayings(speakers, changeNotes(uttered))].filter(
    ({ isCommon }) => !isCommon,
  )
  // The first that says something is the one that it is found of: what is kept from some of the desk stays
  // so where another record says it too, and nobody can allow it.
  const { sealed = [], open = [] } = Object.groupBy(hidden, ({ listKey, field }) =>
    isConfidential(listKey, field) ? 'sealed' : 'open',
  )
  const secrets: Secrets = {
    ids: speakers.map(({ id }) => id),
    canaries: [],
    values: [...sealed.map(each => ({ ...each, of: CONFIDENTIAL })), ...open],
    known: [...approvedWords(speakers), ...noticesOf(redacted)],
  }
  return {
    ...secrets,
    ...(await loadPageWords(context, speakers, open)),
    allowed: await allowedSecrets(context, candidates, secrets),
  }
}
