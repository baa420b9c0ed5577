import type { KeystoneContext } from '@keystone-6/core/types'
import type { Facts } from '../../decision/index.ts'
import { entriesOf } from '../../publication/projection/index.ts'
import { DECIDED_PHASES, type DecisionPhase, type Outcome } from '../../vocabulary/index.ts'
import { orNothing } from '../decision/facts/values.ts'
import type { RunContent } from '../load/standing.ts'
import { table } from '../tables.ts'

type Row = Readonly<Record<string, unknown>>

/** What a decision is about, by the fields of its stage: what people signed is this, and nothing else. */
export const DECIDED_FIELDS = [
  'accessLevel',
  'components',
  'audience',
  'parametersExact',
  'parametersNamed',
  'buildingTeamUsers',
  'buildingTeamOrganizations',
] as const

interface Args {
  readonly operation: string
  readonly item?: Row
  readonly resolvedData?: Row
  readonly listKey: string
  readonly context: KeystoneContext
  readonly addValidationError: (message: string) => void
}

/**
 * Refuses to make another stage of one that is decided. Whoever wants another one begins another
 * decision; until that is made, `release-status.ts` keeps what differs from going out.
 */
export async function keepsToItsDecision(args: Args): Promise<void> {
  const { operation, item, resolvedData = {}, listKey, context, addValidationError } = args
  if (operation !== 'update' || !item || item.statusRecorded) return
  const moved = DECIDED_FIELDS.filter(
    field => resolvedData[field] !== undefined && resolvedData[field] !== item[field],
  )
  if (moved.length === 0) return
  const last = await table<{ phase: DecisionPhase }>(context, 'ReleaseDecision').findFirst({
    where: { releaseId: item.id, decisionKind: 'live', archivedAt: null },
    orderBy: { createdAt: 'desc' },
  })
  if (!last || !DECIDED_PHASES.includes(last.phase)) return
  for (const field of moved) {
    addValidationError(
      `${listKey}.${field}: is what was signed and decided. Begin another decision to change it`,
    )
  }
}

/** The last outcome that was decided of a stage, and the stage as it was decided. */
export async function lastDecided(
  context: KeystoneContext,
  releaseId: string,
): Promise<{ readonly outcome: Outcome; readonly release: Facts['scope']['release'] } | null> {
  const gate = await table<{ outcome: Outcome; run: { content: RunContent } | null }>(
    context,
    'GateResult',
  ).findFirst({
    where: { decision: { releaseId } },
    orderBy: { at: 'desc' },
    include: { run: true },
  })
  return gate?.run ? { outcome: gate.outcome, release: gate.run.content.facts.scope.release } : null
}

/** The fields in which a stage is not what was decided. */
export function changedSince(
  decided: Facts['scope']['release'],
  release: {
    readonly accessLevel: string | null
    readonly components: string
    readonly audience: string
    readonly parametersExact: string
  },
): readonly string[] {
  const same = {
    accessLevel: release.accessLevel === decided.accessLevel,
    components: entriesOf(release.components).join('\n') === decided.components.join('\n'),
    audience: orNothing(release.audience) === decided.audience,
    parametersExact: orNothing(release.parametersExact) === decided.parameters,
  }
  return Object.entries(same).flatMap(([field, holds]) => (holds ? [] : [field]))
}
