import { SEVERITY, type TermOf } from '../../vocabulary/index.ts'
import { olderThan } from '../days.ts'
import { compare } from '../numbers.ts'
import type { Condition, Leaf, LeafOf } from './language.ts'
import type { World } from './world.ts'

type Severity = TermOf<typeof SEVERITY>

/** Whether a condition fires, and the records that make it. */
export interface Fired {
  readonly fired: boolean
  readonly refs: readonly string[]
}

/** Evaluates a condition over the records of a family. Total: it ends and never throws. */
export function evaluate({ when }: Condition, world: World): Fired {
  if (!('of' in when) || typeof when.of === 'string') return leafFires(when as Leaf, world)
  const parts = when.of.map(each => leafFires(each, world))
  const fired =
    when.kind === 'all' ? parts.every(each => each.fired) : parts.some(each => each.fired)
  return { fired, refs: fired ? parts.filter(each => each.fired).flatMap(each => each.refs) : [] }
}

/** For each kind of clause: the records that match it. */
const MATCHES: { [Kind in Leaf['kind']]: (leaf: LeafOf<Kind>, world: World) => readonly string[] } =
  {
    observations: (leaf, { observations }) =>
      refs(
        observations.filter(
          each =>
            isAsBad(each, leaf.severity) &&
            (leaf.states.includes(each.state) ||
              (each.happened && leaf.states.includes('confirmed'))) &&
            leaf.kinds.includes(each.kind) &&
            (leaf.of === 'family' || each.ofStage) &&
            (leaf.harms === undefined || leaf.harms.some(harm => each.harms.includes(harm))),
        ),
      ),
    advice: (leaf, { advice }) =>
      refs(
        advice.filter(
          each =>
            !each.replied &&
            (leaf.recommendations as readonly string[]).includes(each.recommendation),
        ),
      ),
    evidence: (leaf, { at, evidence }) =>
      refs(
        evidence.filter(
          each =>
            (leaf.is.includes('withdrawn') && each.withdrawn) ||
            (leaf.is.includes('expired') &&
              each.expiresAt !== null &&
              Date.parse(each.expiresAt) <= Date.parse(at)) ||
            (leaf.is.includes('stale') &&
              each.endedAt !== null &&
              olderThan(leaf.staleAfterDays, each.endedAt, at)),
        ),
      ),
    channels: (leaf, { at, channels }) =>
      refs(
        channels.filter(
          each =>
            each.lastCheckedAt === null || olderThan(leaf.uncheckedForDays, each.lastCheckedAt, at),
        ),
      ),
    figure: (leaf, { figures }) =>
      refs(
        figures.filter(
          each =>
            each.metric === leaf.metric &&
            (leaf.passes === 'above'
              ? compare(each.value, leaf.limit) > 0
              : compare(each.value, leaf.limit) < 0),
        ),
      ),
    comparable: (leaf, { comparable }) =>
      refs(
        comparable.filter(
          each => each.parameters !== null && compare(each.parameters, leaf.parametersAtLeast) >= 0,
        ),
      ),
    waiver: (_, { at, waivers }) =>
      refs(waivers.filter(each => Date.parse(each.expiresAt) <= Date.parse(at))),
  }

/** What has happened counts as serious until somebody says how bad it was. */
function isAsBad({ severity, happened }: World['observations'][number], limit: Severity): boolean {
  const known = severity ?? (happened ? 'serious' : null)
  return known !== null && SEVERITY.values.indexOf(known) >= SEVERITY.values.indexOf(limit)
}

function leafFires(leaf: Leaf, world: World): Fired {
  // The table has one entry a kind; the compiler cannot tie the two sides of the union together.
  const matches = (MATCHES[leaf.kind] as (leaf: Leaf, world: World) => readonly string[])(
    leaf,
    world,
  )
  const needed = 'atLeast' in leaf ? leaf.atLeast : 1
  const fired = matches.length >= needed
  return { fired, refs: fired ? matches : [] }
}

const refs = (rows: readonly { readonly ref: string }[]): readonly string[] =>
  rows.map(each => each.ref)
