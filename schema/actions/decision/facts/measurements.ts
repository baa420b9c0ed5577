import type { KeystoneContext } from '@keystone-6/core/types'
import type { Facts } from '../../../decision/index.ts'
import type { ControlKind } from '../../../vocabulary/index.ts'
import { table } from '../../tables.ts'
import { orNothing } from './values.ts'
import type { Subject } from './subject.ts'

interface SafeguardRow {
  readonly kind: ControlKind
  readonly owner: string
  readonly link: string
}

/**
 * What was measured of the model, and what stands beside detection. Results of detectors, studies and
 * probes are evidence of their own; until a decision has any, nothing is known.
 */
export async function measurementFacts(
  context: KeystoneContext,
  { decision, largestPublic }: Subject,
): Promise<Facts['measurements']> {
  const safeguards = decision
    ? await table<SafeguardRow>(context, 'Safeguard').findMany({
        where: { decisionId: decision.id, archivedAt: null },
        orderBy: { createdAt: 'asc' },
      })
    : []
  return {
    detector: [],
    credibility: [],
    publicStage: largestPublic?.slug ?? null,
    bias: [],
    controls: safeguards.map(({ kind, owner, link }) => ({
      kind,
      owner: orNothing(owner),
      link: orNothing(link),
    })),
  }
}
