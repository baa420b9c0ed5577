import type { KeystoneContext } from '@keystone-6/core/types'
import { create, fresh } from '../../records/ask.ts'
import { openDoor, type Answer, type Door } from './door.ts'
import { allFacts, type ListFacts } from './facts.ts'
import { admit, type Organizations, type Visitor } from './people.ts'
import { plant, type Planted } from './plant.ts'

/** A desk with a record for every case, its door, and everybody who may ask at it. */
export interface Ground {
  readonly context: KeystoneContext
  readonly door: Door
  readonly facts: ReadonlyMap<string, ListFacts>
  readonly organizations: Organizations
  readonly visitors: readonly Visitor[]
  planted: Planted
}

/** Prepares a fresh desk. */
export async function prepare(context: KeystoneContext): Promise<Ground> {
  const door = await openDoor(context)
  const organization = () =>
    create(context, 'the desk', 'Organization', {
      slug: fresh('partner'),
      name: 'A partner',
      kind: 'university',
    })
  const organizations = { A: await organization(), B: await organization() }
  const facts = await allFacts(context)
  const planted = await plant(context, facts, organizations)
  // After the planting: an archived account must not be one of these.
  const visitors = await admit(context, door, organizations)
  return { context, door, facts, organizations, visitors, planted }
}

/** The facts of a list that is known to be there. */
export function factsIn({ facts }: Ground, listKey: string): ListFacts {
  const list = facts.get(listKey)
  if (!list) throw new Error(`The live schema has no list ${listKey}.`)
  return list
}

/** How a desk says that somebody may not. */
const DENIALS = ['KS_ACCESS_DENIED', 'NOT_ALLOWED']
/** How it says that what somebody may do cannot be done in this way. */
const OBJECTIONS = ['KS_VALIDATION_FAILURE', 'KS_USER_INPUT_ERROR', 'INVALID_INPUT', 'CONFLICT']

/**
 * The refusals of an answer that say that somebody may not. Anything else than these and objections
 * to the input is a failure of the desk, or of the request, and says nothing about access.
 */
export function denialsOf({ errors }: Answer): Answer['errors'] {
  const unexpected = errors.find(({ code }) => ![...DENIALS, ...OBJECTIONS].includes(code))
  if (unexpected) throw new Error(`Neither answered nor denied: ${JSON.stringify(unexpected)}`)
  return errors.filter(({ code }) => DENIALS.includes(code))
}

/** What a document may hold at once: `CMS_LIMITS.rootFields`. */
const ROOT_FIELDS = 8

/** Cuts a list into parts that each fit one document. */
export const inDocuments = <T>(all: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(all.length / ROOT_FIELDS) }, (_, n) =>
    all.slice(n * ROOT_FIELDS, (n + 1) * ROOT_FIELDS),
  )
