import type { KeystoneContext } from '@keystone-6/core/types'
import type { Facts } from '../../../decision/index.ts'
import type { ControlKind } from '../../../vocabulary/index.ts'
import { table } from '../../tables.ts'
import { evidenceRows } from './evidence.ts'
import { figuresOf } from './figures.ts'
import { orNothing } from './values.ts'
import type { Subject } from './subject.ts'

interface SafeguardRow {
  readonly kind: ControlKind
  readonly owner: string
  readonly link: string
}

/**
 * What was measured of the model, out of the bytes of the decision's evidence, and what stands beside
 * detection. What is not in evidence is not known.
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
    ...(await figuresOf(decision ? await evidenceRows(context, decision.id) : [])),
    publicStage: largestPublic?.slug ?? null,
    controls: safeguards.map(({ kind, owner, link }) => ({
      kind,
      owner: orNothing(owner),
      link: orNothing(link),
    })),
  }
}
