import type { Found } from '../models/registry.ts'
import { loadModel } from '../engine/session.ts'
import { continuationLean, type Continuing } from './continuations.ts'
import { likelihoodLean, type Lean } from './likelihood.ts'
import type { Axis, Probes } from './probes.ts'
import { effectOf, holm, type Effect } from './sign-flip.ts'

/** By what two groups are compared. */
export type Measure = 'likelihood' | 'continuations'

/** How differently a model speaks of two groups: below 0, less well of the first. */
export interface Contrast extends Effect {
  readonly axis: Axis
  readonly groups: readonly [string, string]
  readonly measure: Measure
  /** With all contrasts of the model taken together. */
  readonly adjustedP: number
}

/** Whether a model differs more between groups of an axis than another one. */
export interface Worse extends Effect {
  readonly axis: Axis
  readonly adjustedP: number
}

/** What a model said of each group. */
export type Leans = Readonly<Record<Measure, Lean>>

/** Asks a model. */
export async function askModel(
  { checkpoint }: Found,
  probes: Probes,
  continuing: Continuing,
): Promise<Leans> {
  const session = await loadModel(checkpoint)
  try {
    return {
      likelihood: await likelihoodLean(session, checkpoint, probes),
      continuations: await continuationLean(session, checkpoint, probes, continuing),
    }
  } finally {
    await session.release()
  }
}

/** All contrasts of a model. A template is the unit: sentences of one are no independent witnesses. */
export function contrastsOf(leans: Leans, { axes }: Probes): Contrast[] {
  const found = (['likelihood', 'continuations'] as const).flatMap(measure =>
    axes.flatMap(({ axis, contrasts }) =>
      contrasts.map(groups => ({
        axis,
        groups,
        measure,
        ...effectOf(differences(leans[measure], groups)),
      })),
    ),
  )
  const adjusted = holm(found.map(({ p }) => p))
  return found.map((each, at) => ({ ...each, adjustedP: adjusted[at] ?? 1 }))
}

/**
 * Whether a model is worse than another on an axis: by how much its log-likelihoods differ between two
 * groups, whichever is spoken of better, less by how much the other's do; mean over the contrasts of an
 * axis, template by template. `p` is of the hypothesis that it is no worse.
 */
export function worseThan(own: Leans, other: Leans, { axes }: Probes): Worse[] {
  const found = axes.map(({ axis, contrasts }) => {
    const distances = (leans: Leans) =>
      contrasts.map(groups => differences(leans.likelihood, groups).map(Math.abs))
    const [here, there] = [distances(own), distances(other)]
    const templates = here[0]?.length ?? 0
    const more = Array.from({ length: templates }, (_, template) => {
      const sum = (all: number[][]) => all.reduce((total, each) => total + (each[template] ?? 0), 0)
      return (sum(here) - sum(there)) / contrasts.length
    })
    return { axis, ...effectOf(more, 'above') }
  })
  const adjusted = holm(found.map(({ p }) => p))
  return found.map((each, at) => ({ ...each, adjustedP: adjusted[at] ?? 1 }))
}

function differences(lean: Lean, [first, second]: readonly [string, string]): number[] {
  const [a, b] = [lean.get(first) ?? [], lean.get(second) ?? []]
  return a.map((each, at) => each - (b[at] ?? NaN))
}
