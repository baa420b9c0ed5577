import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../../platform/clock.ts'
import { log } from '../../platform/log.ts'
import { nextDue } from './items.ts'
import { publishDue } from './publish-due.ts'
import { dueTimers } from './wake.ts'

/** Another process on the same PostgreSQL may schedule something without waking this timer. */
const LONGEST_SLEEP_MS = 15_000

/** What is still due after a look has failed, or has only just come due. */
const OVERDUE_MS = 1_000

/**
 * Publishes what is scheduled when its instant comes, for as long as the desk runs. Returns what
 * stops it.
 */
export function startDueTimer(context: KeystoneContext): () => void {
  let timer: NodeJS.Timeout | undefined
  let looking = false
  let lookAgain = false
  let stopped = false

  const look = async (): Promise<void> => {
    if (stopped) return
    if (looking) {
      lookAgain = true
      return
    }
    looking = true
    clearTimeout(timer)
    const sleep = await publishAndPlan(context)
    looking = false
    const wait = lookAgain ? 0 : sleep
    lookAgain = false
    if (!stopped) timer = setTimeout(() => void look(), wait).unref()
  }
  dueTimers.set(context, () => void look())
  void look()
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

/** Publishes what is due and says how long there is nothing to do. A failure is tried again. */
async function publishAndPlan(context: KeystoneContext): Promise<number> {
  try {
    await publishDue(context)
    const next = await nextDue(context)
    const wait = next ? next.getTime() - clock.now().getTime() : LONGEST_SLEEP_MS
    return wait > 0 ? Math.min(wait, LONGEST_SLEEP_MS) : OVERDUE_MS
  } catch (error) {
    log.error({ err: error }, 'what is due could not be published; trying again')
    return LONGEST_SLEEP_MS
  }
}
