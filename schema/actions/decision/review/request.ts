import type { KeystoneContext } from '@keystone-6/core/types'
import { goOn } from '../../../platform/background.ts'
import { log } from '../../../platform/log.ts'
import { afterCommit } from '../../../platform/transaction.ts'
import { perDesk } from '../../per-desk.ts'
import { reviewDecisions } from './review.ts'

/** Lists on which a re-open condition may look. */
const LOOKED_AT: ReadonlySet<string> = new Set([
  'MisuseObservation',
  'PartnerReport',
  'Measurement',
  'Release',
  'WatchChannel',
  'ChannelCheck',
  'ReopenCondition',
])

interface Looks {
  running: boolean
  wanted: boolean
}
const looksOf = perDesk<Looks>()

/**
 * Looks at all conditions once the open transaction has committed: within it, another one's half of
 * what fires a condition would not be seen. Whoever writes does not wait; many writes share a look.
 * What only time brings about, and a process that dies on the way, is for the timer of what is due.
 */
export const requestReview = (tx: KeystoneContext): void =>
  afterCommit(outside => look(outside ?? tx))

function look(context: KeystoneContext): void {
  const looks = looksOf.get(context) ?? looksOf.set(context, { running: false, wanted: false })
  looks.wanted = true
  if (looks.running) return
  looks.running = true
  goOn(lookWhileWanted(context, looks))
}

async function lookWhileWanted(context: KeystoneContext, looks: Looks): Promise<void> {
  try {
    while (looks.wanted) {
      looks.wanted = false
      await reviewDecisions(context)
    }
  } catch (error) {
    log.error({ err: error }, 'conditions could not be evaluated; they are looked at again')
  } finally {
    looks.running = false
  }
}

interface AfterWrite {
  readonly context: KeystoneContext
}

/** List hooks by which a write that could fire a condition leads to a look. */
export const reviewHooks = (listKey: string) =>
  LOOKED_AT.has(listKey)
    ? { afterOperation: ({ context }: AfterWrite): void => requestReview(context) }
    : {}
