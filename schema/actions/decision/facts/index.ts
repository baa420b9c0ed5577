import type { KeystoneContext } from '@keystone-6/core/types'
import { parseFacts, type Facts } from '../../../decision/index.ts'
import { evidenceFacts } from './evidence.ts'
import { governanceFacts } from './governance.ts'
import { measurementFacts } from './measurements.ts'
import { misuseFacts } from './misuse.ts'
import { partnerFacts } from './partners.ts'
import { scopeFacts } from './scope.ts'
import type { Subject } from './subject.ts'

/**
 * Collects the facts of a stage from the records as they stand, whoever asks: an answer must not
 * depend on what its reader may see. What is not on record stays null or empty, never a guess.
 */
export async function collectFacts(context: KeystoneContext, subject: Subject): Promise<Facts> {
  const { decision, release, at } = subject
  const isHistory = decision ? decision.decisionKind === 'recorded' : release.status !== 'planned'
  return parseFacts({
    at: at.toISOString(),
    kind: isHistory && !decision ? 'recorded' : (decision?.decisionKind ?? 'live'),
    scope: await scopeFacts(context, subject),
    misuse: await misuseFacts(context, subject),
    partners: await partnerFacts(context, subject),
    measurements: await measurementFacts(context, subject),
    evidence: await evidenceFacts(context, subject),
    governance: await governanceFacts(context, subject),
  } satisfies Facts)
}

export { subjectOf, type Subject } from './subject.ts'
