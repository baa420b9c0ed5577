import type { Person } from './person.ts'

/** What is there of the stand-in decision, so that a run which was stopped goes on. */
export interface Found {
  readonly id: string
  readonly phase: string
  readonly publishedVersion: number
  readonly scenariosCount: number
  readonly safeguardsCount: number
  readonly conditionsCount: number
  readonly answersCount: number
  readonly evidenceCount: number
  readonly waivers: readonly { readonly id: string; readonly acceptedAt: string | null }[]
}

const FIND = `query ($slug: String!) {
  done: releaseDecisions(where: { slug: { equals: $slug }, family: { slug: { equals: "stand-in" } } }, take: 1) {
    id phase publishedVersion scenariosCount safeguardsCount conditionsCount answersCount evidenceCount
    waivers { id acceptedAt }
  }
}`

/** The decision of that name; null where it has not been begun. */
export const findDecision = async (person: Person, slug: string): Promise<Found | null> =>
  (await person.ask<Found[]>(FIND, { slug }))[0] ?? null

const STAGE = `{
  done: releases(where: { slug: { equals: "small" }, family: { slug: { equals: "stand-in" } } }, take: 1) {
    id publishedVersion family { id thresholds { id lockedAt } }
  }
}`

/** The stage that is decided, with the thresholds of its family. */
export interface Stage {
  readonly id: string
  readonly publishedVersion: number
  readonly family: {
    readonly id: string
    readonly thresholds: readonly { readonly id: string; readonly lockedAt: string | null }[]
  }
}

/** The stand-in stage; the seed has made it. */
export async function findStage(person: Person): Promise<Stage> {
  const [stage] = await person.ask<Stage[]>(STAGE)
  if (!stage) throw new Error('The stand-in stage is not on the desk.')
  return stage
}
