import fs from 'node:fs'
import { setImmediate as letOthers } from 'node:timers/promises'
import type { PublishedObject } from '../contract/index.ts'
import { scannerFor, siteTexts, type LeakingFile, type Secrets } from '../scan/index.ts'
import type { RedactedEntry, StoreEntry } from '../store/index.ts'
import { attempt, type Attempts } from './attempt.ts'
import { readCurrent } from './current.ts'
import { nextNumber, removeUnfinished } from './folders.ts'
import { isolate, type Isolated } from './isolate.ts'
import { publishFit, type Becoming } from './publish.ts'
import { candidatesFrom, refuseLeaks, type Candidate, type Refusal } from './refusals.ts'
import { removeScratches } from './scratch.ts'

export interface GenerationRequest {
  /** The folder of generations: `public` in the data folder. */
  readonly root: string
  /** Every published version of every record that is not refused already. */
  readonly objects: readonly PublishedObject[]
  /**
   * Digests of those among `objects` that have gone live. What the generation before holds has, too;
   * the folder may be lost, and they are no secret and to blame for nothing all the same.
   */
  readonly live?: ReadonlySet<string>
  /** Versions whose content has been destroyed: a notice stands in their place. */
  readonly redacted?: readonly RedactedEntry[]
  readonly secrets: Secrets
  /** Asked just before the switch: whether any of these has been destroyed by now. */
  readonly isDestroyed?: (digests: readonly string[]) => Promise<boolean>
  /** See `Becoming`; where not given, the store has no log. */
  readonly witness?: (becoming: Becoming) => void
  readonly projectRoot: string
  /** Public address of the desk, for absolute links. */
  readonly origin?: string | null
  /** Told what is being done, for people who wait. */
  readonly log?: (step: string) => void
  /** Told what any attempt showed that it must not, also where the generation comes about without it. */
  readonly onLeaks?: (leaks: readonly LeakingFile[]) => void
}

export interface GenerationResult {
  readonly generation: number
  /** Everything that is public now. */
  readonly live: readonly StoreEntry[]
  readonly refused: readonly Refusal[]
  /** Neither public nor refused yet: too many builds would have been needed. Ask again. */
  readonly waiting: readonly Candidate[]
}

/**
 * Makes the next generation and switches to it: the published store, the site built from it, a scan
 * of every byte of both, and one replaced file. Whatever fails on the way, the generation before
 * stays up, whole; what this one has left behind is removed at once, or by the next where the
 * process was killed.
 *
 * An object in which the scan finds something is refused and left out, with what rests on it. For a
 * site that cannot be built, or shows something, the new versions that are to blame are found.
 *
 * @throws PublicationError `BUILD_FAILED` or `LEAK_FOUND` where leaving out what is new does not
 * help; `BUILD_STOPPED`; `OVERTAKEN`.
 */
export async function buildGeneration(request: GenerationRequest): Promise<GenerationResult> {
  const { root } = request
  fs.mkdirSync(root, { recursive: true })
  removeScratches(root)
  removeUnfinished(root)
  try {
    return await makeNext(request)
  } catch (error) {
    clearAway(root)
    throw error
  }
}

async function makeNext(request: GenerationRequest): Promise<GenerationResult> {
  const {
    root,
    secrets,
    projectRoot,
    redacted = [],
    isDestroyed = () => Promise.resolve(false),
    origin = null,
    witness = () => undefined,
    log = () => undefined,
    onLeaks = () => undefined,
  } = request
  const destroyed = new Set(redacted.map(({ digest }) => digest))
  const current = readCurrent(root, destroyed, log)
  const candidates = candidatesFrom(request.objects, redacted)
  const wentLive = candidates.filter(({ digest }) => request.live?.has(digest))
  const live = [...wentLive.map(({ object }) => object), ...(current?.live ?? [])]
  log('Looking for what must not be public')
  const printed = siteTexts(projectRoot)
  // This process also answers requests: between two parts of a second's work it does.
  await letOthers()
  const scanner = scannerFor(secrets, live, printed)
  const { accepted, refused } = await refuseLeaks(candidates, scanner)
  const number = nextNumber(root)
  const attempts = { root, number, current, redacted, projectRoot, origin, scanner, log, onLeaks }
  const old = new Set([...wentLive, ...(current?.entries ?? [])].map(({ digest }) => digest))
  const found = await findFit(attempts, accepted, old)
  const outcome = { refused: [...refused, ...found.refused], waiting: found.waiting }
  const fit = { root, number, refused: outcome.refused, destroyed, isDestroyed, witness, log }
  const entries = await publishFit(fit)
  return { generation: number, live: entries, ...outcome }
}

/**
 * As many of the versions as go together; a generation of them has been made.
 *
 * @param old digests of what has been public: it is to blame for nothing.
 */
async function findFit(
  attempts: Attempts,
  candidates: readonly Candidate[],
  old: ReadonlySet<string>,
): Promise<Isolated> {
  const fault = await attempt(attempts, candidates)
  if (!fault) return { accepted: candidates, refused: [], waiting: [] }
  attempts.log('Finding out which version is to blame')
  const { base = [], fresh = [] } = Object.groupBy(candidates, ({ digest }) =>
    old.has(digest) ? 'base' : 'fresh',
  )
  if (fresh.length === 0) throw fault.error
  return isolate({ base, fresh, fault, trial: some => attempt(attempts, some) })
}

/** Room on the disk may be what was missing. */
function clearAway(root: string): void {
  try {
    removeUnfinished(root)
  } catch {
    // The next build tries again; what was thrown first says more.
  }
}
