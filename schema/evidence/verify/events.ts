import { parseCanonical } from '../json.ts'
import { leavesPath, linesOf } from '../log/index.ts'
import { CompactRange, leafHash } from '../merkle/index.ts'
import type { Checkpoint } from '../statement/index.ts'
import type { Inquiry } from './report.ts'
import { finding } from './verdict.ts'

/** How a signed state compares with the events: `null` where there are fewer events than it has. */
export interface Compared {
  readonly state: Checkpoint
  readonly agrees: boolean | null
}

/** After how many lines that are not canonical nobody needs another to be named. */
const NAMED_AT_MOST = 20

/** Reads all events of a log once, and compares their root with each state at its size. */
export function compareEvents(
  dir: string,
  states: readonly Checkpoint[],
  inquiry: Inquiry,
): Compared[] {
  const range = new CompactRange()
  const bySize = Map.groupBy(states, state => state.size)
  const roots = new Map<number, string>()
  const note = () => {
    if (bySize.has(range.size)) roots.set(range.size, range.root().toString('hex'))
  }
  note()
  let named = 0
  for (const line of linesOf(leavesPath(dir))) {
    const what = `event ${range.size}`
    if (!line.ended) {
      inquiry.add(finding('NOT_CANONICAL', what, 'The file ends before the event does.'))
      break
    }
    const bytes = line.bytes
    if (named < NAMED_AT_MOST && inquiry.ask(what, () => [parseCanonical(bytes, 'It')]) === null) {
      named += 1
    }
    range.append(leafHash(bytes))
    note()
  }
  inquiry.checked.events = range.size
  return states.map(state => {
    const root = roots.get(state.size)
    return { state, agrees: root === undefined ? null : root === state.rootHash }
  })
}
