import type { KeystoneContext } from '@keystone-6/core/types'
import { DECIDED_PHASES } from '../../vocabulary/index.ts'
import type { Row } from '../define/types.ts'

/** True of a decision that has been made, and of one that has come up for review since. */
export const isDecided = ({ phase }: Row): boolean => DECIDED_PHASES.some(each => each === phase)

interface Args {
  readonly operation: string
  readonly item?: Row
  readonly listKey: string
  readonly context: KeystoneContext
  readonly addValidationError: (message: string) => void
}

/** Refuses to change or archive a part of a decision that has been made: who signed it counted on it. */
export async function staysOnceDecided(args: Args): Promise<void> {
  const { operation, item, listKey, context, addValidationError } = args
  if (operation !== 'update' || typeof item?.decisionId !== 'string') return
  const where = { id: item.decisionId }
  const decision: Row | null | undefined = await context.db.ReleaseDecision?.findOne({ where })
  if (!decision || isDecided(decision)) {
    addValidationError(
      `${listKey}.decision: has been made, and this is a part of it. Add another one, or begin another decision`,
    )
  }
}
