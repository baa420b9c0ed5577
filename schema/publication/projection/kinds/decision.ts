import { releaseRefOf, sourcesOf } from '../pieces.ts'
import type { ReleaseDecisionRecord, StandingAnswer } from '../records.ts'
import { referenceKey } from '../references.ts'
import type { Scope } from '../scope.ts'

/** A decision as the public sees it: no names of people, no sign-off that its author keeps inside. */
export function decisionToPublic(scope: Scope, decision: ReleaseDecisionRecord) {
  const { standing } = decision
  return {
    title: decision.title,
    release: decision.releaseId && releaseRefOf(scope, 'release', decision.releaseId),
    kind: decision.decisionKind,
    summary: decision.summary,
    accessLevel: standing.accessLevel,
    outcome: decision.outcome,
    decidedAt: decision.decidedAt?.toISOString() ?? null,
    reviewDueAt: decision.reviewDueAt?.toISOString() ?? null,
    checklist: standing.checklist && {
      ...standing.checklist,
      answers: standing.checklist.answers.map(answer => answerToPublic(scope, answer)),
    },
    waivers: standing.waivers,
    signOffs: standing.signOffs,
    dissent: standing.dissent,
    conditions: standing.conditions,
    evidence: standing.evidence,
    sources: sourcesOf(scope, decision.sources),
  }
}

/**
 * An answer with pins of those of its figures that are public. Others are left out rather than a
 * problem: what the answer says of them was known without their page.
 */
function answerToPublic(
  { references, notes, family }: Scope,
  { figures: named, ...answer }: StandingAnswer,
) {
  const figures = named.flatMap(({ id }) => {
    const found = references.published.get(referenceKey('Measurement', id))
    if (!found || found.object.family !== family) return []
    notes.depend('Measurement', id)
    const { digest, object } = found
    return [{ slug: object.slug, version: object.version, digest }]
  })
  return figures.length > 0 ? { ...answer, figures } : answer
}
