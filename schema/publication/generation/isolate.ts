import { suspectsOf, type Fault } from './fault.ts'
import { refuse, type Candidate, type Refusal } from './refusals.ts'

export interface Isolation {
  /** What is public already. */
  readonly base: readonly Candidate[]
  /** What is new. Together with `base` it has the fault. */
  readonly fresh: readonly Candidate[]
  readonly fault: Fault
  /** Builds and scans a generation of these; null where it is fit to be seen. */
  readonly trial: (candidates: readonly Candidate[]) => Promise<Fault | null>
}

export interface Isolated {
  /** What goes together. The last trial that succeeded was of exactly these. */
  readonly accepted: readonly Candidate[]
  readonly refused: readonly Refusal[]
  /** What could not be tried any more in this run. */
  readonly waiting: readonly Candidate[]
}

/**
 * So many trials isolate at least one culprit among so many new versions: halving finds one, and
 * what is public already and what is above suspicion are tried once each, and the culprit itself.
 */
const trialsFor = (fresh: number): number => 5 + 2 * Math.ceil(Math.log2(fresh + 1))

/**
 * Finds the versions that keep a generation from being fit, and lets all others go.
 *
 * What the fault does not name is tried first, then what it names, by halves. A version is refused
 * when all that was found good builds without it, and not with it in a trial of just these: a build
 * that failed once for another reason costs nobody anything. Of two that cannot go together, the
 * first one goes. The number of trials is bounded; what is left then waits for the next run, and each
 * run lets something go or refuses something.
 *
 * @throws PublicationError the fault's own, where not even what is public already can be built: no
 * new version is to blame then.
 */
export async function isolate({ base, fresh, fault, trial }: Isolation): Promise<Isolated> {
  let accepted = base
  let sound = false
  let left = trialsFor(fresh.length)
  let resting: readonly Candidate[] = []
  const refused: Refusal[] = []
  const waiting: Candidate[] = []

  const attempt = async (more: readonly Candidate[]): Promise<Fault | null> => {
    left--
    const together = [...accepted, ...more]
    const found = await trial(together)
    if (found) return found
    accepted = together
    sound = true
    return null
  }
  const requireSound = async (): Promise<void> => {
    if (!sound && base.length > 0 && (await attempt([]))) throw fault.error
  }
  /** `known`: the fault that these are known to have together with all that was accepted. */
  const admit = async (group: readonly Candidate[], known: Fault | null): Promise<void> => {
    const missing = new Set(refuse([...accepted, ...group], () => null).refused.map(idOf))
    resting = [...resting, ...group.filter(each => missing.has(idOf(each)))]
    const fit = group.filter(each => !missing.has(idOf(each)))
    const [first, second] = fit
    if (!first) return
    if (!known && left <= 0) return void waiting.push(...fit)
    const untried = fit.length === group.length ? known : null
    const found = untried ?? (await attempt(fit))
    if (!found) return
    await requireSound()
    if (!second) {
      const again = untried ? await attempt(fit) : found
      if (again) refused.push({ ...first, reason: again.reason })
      return
    }
    const middle = Math.ceil(fit.length / 2)
    await admitInTurn([fit.slice(0, middle), fit.slice(middle)], found)
  }
  /** Groups that have the fault together: if all but the last go, the last one has it. */
  const admitInTurn = async (groups: readonly (readonly Candidate[])[], together: Fault) => {
    const before = accepted.length
    const others = groups.slice(0, -1)
    for (const group of others) await admit(group, null)
    const allWent = accepted.length - before === others.flat().length
    await admit(groups.at(-1) ?? [], allWent ? together : null)
  }

  const suspects = new Set(suspectsOf(fresh, fault))
  const beyond = fresh.filter(each => !suspects.has(each))
  await admitInTurn(
    suspects.size > 0 && beyond.length > 0 ? [beyond, [...suspects]] : [fresh],
    fault,
  )
  // What rested on something that was tried later, or that is refused now.
  for (let before = -1; resting.length !== before;) {
    before = resting.length
    const again = resting
    resting = []
    await admit(again, null)
  }
  if (!sound) throw fault.error
  const undecided = new Set(waiting.map(idOf))
  const last = refuse([...accepted, ...waiting, ...resting], () => null).refused
  refused.push(...last.filter(each => !undecided.has(idOf(each))))
  const gone = new Set(refused.map(idOf))
  waiting.push(...resting.filter(each => !gone.has(idOf(each))))
  return { accepted, refused, waiting }
}

const idOf = ({ digest }: Candidate): string => digest
