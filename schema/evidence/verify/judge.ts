import { checkpointFile } from './checkpoints.ts'
import type { Compared } from './events.ts'
import { finding, type Finding } from './verdict.ts'

/** What it means that some signed states agree with the events and others do not. */
export function judge(compared: readonly Compared[], size: number): Finding[] {
  const agreeing = compared.findLast(({ agrees }) => agrees)?.state
  // A later state that agrees vouches for all events up to it: then it is the state that is odd.
  const contradicting = compared
    .filter(({ state, agrees }) => agrees === false && agreeing && state.size <= agreeing.size)
    .map(({ state }) => {
      const says = `It was signed for other events than state ${agreeing?.number} was`
      return finding('LOG_INCONSISTENT', checkpointFile(state.number), `${says}.`)
    })
  const from = agreeing?.size ?? 0
  const first = compared.find(({ state, agrees }) => agrees === false && state.size > from)
  const altered = first && alteredRange(from, first.state.size, first.state.number)
  const short = compared.find(({ agrees }) => agrees === null)?.state
  const truncated =
    short &&
    finding(
      'LOG_INCONSISTENT',
      `events ${size} to ${short.size - 1}`,
      `They are gone: state ${short.number} was signed for ${short.size} events, here are ${size}.`,
    )
  return [...contradicting, ...(altered ? [altered] : []), ...(truncated ? [truncated] : [])]
}

function alteredRange(from: number, to: number, number: number): Finding {
  const what = from === to - 1 ? `event ${from}` : `events ${from} to ${to - 1}`
  const one = 'One of them is not what it was, or there is one too many or too few'
  return finding('ALTERED', what, `${one} (state ${number} was signed for another root).`)
}
