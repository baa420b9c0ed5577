import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalText } from '../../evidence/index.ts'
import { clock } from '../../platform/clock.ts'
import type { PublishedObject } from '../../publication/contract/index.ts'
import type { Note } from '../../publication/projection/index.ts'
import { previewAt } from '../preview.ts'
import type { Target } from '../record.ts'

/** What the record says now of what is to be destroyed. */
export interface StillSaid {
  /** What forbids it: the record would say all of it again. */
  readonly problems: readonly Note[]
  /** What its writers should look at. */
  readonly warnings: readonly Note[]
}

type Body = NonNullable<PublishedObject['body']>

/**
 * Compares what the record would publish now with the bodies that are to be destroyed. A record
 * that says all of one again must be edited first: its next publication would bring the words back,
 * and they would stay in the database.
 */
export async function stillSaid(
  context: KeystoneContext,
  target: Target,
  bodies: readonly Body[],
): Promise<StillSaid> {
  const { projection } = await previewAt(context, target, clock.now())
  const now = projection.body
  if (!now) return { problems: [], warnings: [] }
  if (bodies.some(body => canonicalText(body) === canonicalText(now))) {
    const message = 'The record still says all of it. Have it edited first, then propose this.'
    return { problems: [{ field: 'record', message }], warnings: [] }
  }
  const last = bodies.at(-1)
  return {
    problems: [],
    warnings: sameFields(last ?? {}, now).map(field => ({
      field,
      message: 'The record says the same here still, and stays as it is. Is that meant?',
    })),
  }
}

/** The fields that say something and say the same in both. */
function sameFields(gone: object, now: object): string[] {
  const [before, after] = [gone, now] as Record<string, unknown>[]
  return Object.keys(before ?? {}).filter(field => {
    const value = before?.[field] ?? null
    return !isEmpty(value) && canonicalText(value) === canonicalText(after?.[field] ?? null)
  })
}

const isEmpty = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0)
