import { setImmediate as letOthers } from 'node:timers/promises'
import { canonicalBytes, canonicalDigest } from '../../evidence/index.ts'
import type { PublishedObject } from '../contract/index.ts'
import { pinsOf, type KindPin } from '../pins.ts'
import type { Scanner } from '../scan/index.ts'
import { recordKey, type RedactedEntry } from '../store/index.ts'

/** A published object with its digest. */
export interface Candidate {
  readonly digest: string
  readonly object: PublishedObject
  /** What it cannot stand without: all that it pins and that was not redacted since. */
  readonly rests: readonly KindPin[]
}

/** A candidate that stays out, and why, for the people who can mend it. */
export interface Refusal extends Candidate {
  readonly reason: string
}

export interface Sorted {
  readonly accepted: readonly Candidate[]
  readonly refused: readonly Refusal[]
}

export function candidatesFrom(
  objects: readonly PublishedObject[],
  redacted: readonly RedactedEntry[] = [],
): Candidate[] {
  const gone = new Set(redacted.map(({ digest }) => digest))
  return objects.map(object => ({
    object,
    digest: canonicalDigest(object),
    rests: pinsOf(object).filter(({ pin }) => !gone.has(pin.digest)),
  }))
}

/**
 * Refuses each object that gives away something, and then what cannot stand without it. Others are
 * served between two objects.
 */
export async function refuseLeaks(
  candidates: readonly Candidate[],
  scanner: Scanner,
): Promise<Sorted> {
  const leaks = new Map<Candidate, string | null>()
  for (const candidate of candidates) {
    leaks.set(candidate, leakIn(candidate.object, scanner.allowing([candidate.digest])))
    await letOthers()
  }
  return refuse(candidates, candidate => leaks.get(candidate) ?? null)
}

/** Refuses the candidates for which there is a reason, and then what rests on them. */
export function refuse(
  candidates: readonly Candidate[],
  reasonFor: (candidate: Candidate) => string | null,
): Sorted {
  let accepted = candidates
  const refused: Refusal[] = []
  const sift = (why: (candidate: Candidate) => string | null): boolean => {
    const reasons = accepted.map(candidate => ({ ...candidate, reason: why(candidate) }))
    refused.push(...reasons.filter((each): each is Refusal => each.reason !== null))
    accepted = reasons.filter(({ reason }) => reason === null)
    return accepted.length < reasons.length
  }
  sift(reasonFor)
  // What rests on a record that has just gone goes too, and then what rests on that.
  while (sift(missingPinIn(accepted)));
  return { accepted, refused }
}

/** What an object gives away, by field; null where nothing was found. */
function leakIn(object: PublishedObject, scanner: Scanner): string | null {
  const scan = (value: unknown, name: string) => scanner.scanBytes(canonicalBytes(value), name)
  const whole = scan(object, 'object')
  if (whole.length === 0) return null
  const { body, ...version } = object
  const found = Object.entries({ ...body, version }).flatMap(([field, value]) =>
    scan(value, field).map(what => `${field} contains ${what}`),
  )
  // Words may run on from one field into the next; then only the whole shows them.
  return found.length > 0 ? `${found.join('; ')}.` : `It contains ${whole.join(' and ')}.`
}

const idOf = (key: string, version: number, digest: string) => `${key}@${version}:${digest}`

function missingPinIn(accepted: readonly Candidate[]) {
  const present = new Set(
    accepted
      .filter(({ object }) => object.body !== null)
      .map(({ object, digest }) => idOf(recordKey(object), object.version, digest)),
  )
  return ({ object, rests }: Candidate): string | null => {
    const missing = rests.find(({ kind, pin }) => {
      const key = recordKey({ kind, family: object.family, slug: pin.slug })
      return !present.has(idOf(key, pin.version, pin.digest))
    })
    if (!missing) return null
    const { kind, pin } = missing
    return `It rests on ${kind} ${pin.slug} version ${pin.version}, which is not public.`
  }
}
