import { warnOfNumbers } from '../digits.ts'
import { dateOf, sourcesOf } from '../pieces.ts'
import type { ReleaseRecord } from '../records.ts'
import type { Scope } from '../scope.ts'
import { entriesOf, orNull } from '../text.ts'

/** A release as the public sees it. Its building team is not public. */
export function releaseToPublic(scope: Scope, release: ReleaseRecord) {
  for (const field of ['summary', 'plan'] as const) {
    warnOfNumbers(scope.notes, field, release[field], scope.references.names)
  }
  return {
    name: release.name,
    stageOrder: release.stageOrder,
    parametersExact: orNull(release.parametersExact),
    parametersNamed: release.parametersNamed,
    aliases: entriesOf(release.aliases),
    architecture: orNull(release.architecture),
    accessLevel: release.accessLevel,
    components: entriesOf(release.components),
    audience: orNull(release.audience),
    releasedOn: dateOf(scope, 'releasedOn', release.releasedOn),
    artifacts: entriesOf(release.artifacts),
    status: release.status,
    statusRecorded: release.statusRecorded,
    summary: release.summary,
    plan: orNull(release.plan),
    planConditions: entriesOf(release.planConditions),
    outOfScopeUses: orNull(release.outOfScopeUses),
    knownLimits: orNull(release.knownLimits),
    sources: sourcesOf(scope, release.sources),
  }
}
