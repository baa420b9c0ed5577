import { CHECKPOINT, openSealed, type Checkpoint } from '../statement/index.ts'
import { checkpointFile } from './checkpoints.ts'
import type { Compared } from './events.ts'
import type { VerifyOptions } from './options.ts'
import type { Inquiry } from './report.ts'
import { finding, type Finding } from './verdict.ts'

const EARLIER = 'the earlier state'

/** The state that whoever verifies has kept, if it is a genuine one of this log. */
export function openEarlier(
  log: string,
  { earlier, ring }: VerifyOptions,
  inquiry: Inquiry,
): Checkpoint | null {
  if (!earlier) return null
  const opened = inquiry.ask(EARLIER, () => openSealed(CHECKPOINT, earlier, ring))
  if (!opened) return null
  if (opened.value.log === log) return opened.value
  const of = `It is of the log ${opened.value.log}, and this one is ${log}`
  inquiry.add(finding('POLICY_UNMET', EARLIER, `${of}: they cannot be compared.`))
  return null
}

/**
 * Whether the log still begins with what it was then.
 *
 * @param last the number of the last state that lies there, genuine or not.
 */
export function judgeEarlier({ state, agrees }: Compared, last: number): Finding[] {
  const then = `state ${state.number} of ${state.at} with ${state.size} events`
  if (agrees === null) {
    return [finding('ROLLED_BACK', EARLIER, `The log is older than ${then}, which is known.`)]
  }
  if (agrees === false) {
    return [finding('LOG_INCONSISTENT', EARLIER, `The log has another history than ${then}.`)]
  }
  if (last < state.number) {
    const what = checkpointFile(state.number)
    return [finding('ROLLED_BACK', what, `The log has lost ${then}, which is known.`)]
  }
  return []
}
