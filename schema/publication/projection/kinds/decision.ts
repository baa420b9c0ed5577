import { releaseRefOf, sourcesOf } from '../pieces.ts'
import type { ReleaseDecisionRecord } from '../records.ts'
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
    checklist: standing.checklist,
    waivers: standing.waivers,
    signOffs: standing.signOffs,
    dissent: standing.dissent,
    conditions: standing.conditions,
    evidence: standing.evidence,
    sources: sourcesOf(scope, decision.sources),
  }
}
