import {
  ANSWERS,
  CONDITIONS,
  DECISION,
  EVIDENCE,
  SAFEGUARDS,
  SCENARIOS,
  WAIVER,
} from './content.ts'
import type { Person } from './person.ts'
import { findDecision, findStage, type Found, type Stage } from './state.ts'

/** The demonstration's people who take the decision, each of a role. */
export interface Deciders {
  readonly staff: Person
  readonly reviewer: Person
  readonly leadership: Person
}

const to = (id: string) => ({ connect: { id } })
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Takes the stand-in decision, from its proposal to its publication, by the steps that people take.
 * What an earlier run has done is not done again.
 *
 * @param evidence puts the document into the store; gives the signed statement.
 * @returns whether anything was done.
 */
export async function decideStandIn(
  { staff, reviewer, leadership }: Deciders,
  evidence: () => Promise<string>,
): Promise<boolean> {
  const stage = await findStage(staff)
  const found = await findDecision(staff, DECISION.slug)
  if (found && found.publishedVersion >= 1 && stage.publishedVersion >= 2) return false
  await lockThresholds(staff, leadership, stage)
  const decision = found ?? (await begin(staff, stage))
  if (decision.phase === 'preparing') await prepare(staff, reviewer, decision, evidence)
  if (decision.phase === 'preparing' || decision.phase === 'proposed') {
    const digest = await look(leadership, stage.id)
    await sign(reviewer, decision.id, digest)
    await sign(leadership, decision.id, digest)
    await leadership.ask(
      `mutation ($id: ID!, $digest: String!) { done: decide(id: $id, digest: $digest) { id } }`,
      { id: decision.id, digest },
    )
  }
  await release(staff, reviewer, { list: 'ReleaseDecision', id: decision.id, version: 1 })
  // Its first version, in which it was planned, came with the seed.
  const changeNote = 'Demonstration: it has been decided.'
  await release(staff, reviewer, { list: 'Release', id: stage.id, version: 2, changeNote })
  return true
}

async function lockThresholds(staff: Person, leadership: Person, { family }: Stage) {
  const [set] = family.thresholds
  const id = set?.id ?? (await staff.make('ThresholdSet', { family: to(family.id), version: 1 }))
  if (set?.lockedAt) return
  await leadership.ask(`mutation ($id: ID!) { done: lockThresholds(id: $id) { id } }`, { id })
}

async function begin(staff: Person, stage: Stage): Promise<Found> {
  await staff.make('ReleaseDecision', {
    ...DECISION,
    family: to(stage.family.id),
    release: to(stage.id),
    plannedFor: new Date().toISOString(),
  })
  return (await findDecision(staff, DECISION.slug)) as Found
}

async function prepare(
  staff: Person,
  reviewer: Person,
  found: Found,
  evidence: () => Promise<string>,
): Promise<void> {
  const decision = to(found.id)
  const fill = async (list: string, there: number, rows: readonly object[]) => {
    for (const row of rows.slice(there)) await staff.make(list, { decision, ...row })
  }
  await fill('ThreatScenario', found.scenariosCount, SCENARIOS)
  await fill('Safeguard', found.safeguardsCount, SAFEGUARDS)
  const conditions = CONDITIONS.map(when => ({ query: { version: 1, when } }))
  await fill('ReopenCondition', found.conditionsCount, conditions)
  await fill('ChecklistAnswer', found.answersCount, ANSWERS)
  if (found.evidenceCount === 0) {
    await staff.ask(
      `mutation ($decision: ID!, $title: String!, $envelope: String!) {
        done: addEvidence(decision: $decision, title: $title, envelope: $envelope, isPublic: true) { id }
      }`,
      { decision: found.id, title: EVIDENCE, envelope: await evidence() },
    )
  }
  await waive(staff, reviewer, found)
  await staff.ask(`mutation ($id: ID!) { done: proposeDecision(id: $id) { id } }`, { id: found.id })
}

async function waive(staff: Person, reviewer: Person, { id, waivers }: Found): Promise<void> {
  const there = waivers[0]
  const expiresAt = new Date(Date.now() + 90 * DAY_MS).toISOString()
  const waiver: { readonly id: string } =
    there ??
    (await staff.ask(
      `mutation ($id: ID!, $question: String!, $reason: String!, $controls: String!, $expiresAt: DateTime!) {
        done: proposeWaiver(
          decision: $id, question: $question, reason: $reason, controls: $controls, expiresAt: $expiresAt
        ) { id }
      }`,
      { id, ...WAIVER, expiresAt },
    ))
  if (there?.acceptedAt) return
  await reviewer.ask(`mutation ($id: ID!) { done: acceptWaiver(id: $id) { id } }`, {
    id: waiver.id,
  })
}

/** What there is to sign, by its digest. */
async function look(person: Person, release: string): Promise<string> {
  const { digest } = await person.ask<{ digest: string }>(
    `query ($release: ID!) { done: decisionRoom(release: $release) { digest } }`,
    { release },
  )
  return digest
}

const sign = (person: Person, id: string, digest: string) =>
  person.ask(
    `mutation ($id: ID!, $digest: String!) {
      done: signDecision(id: $id, digest: $digest, choice: approve) { id }
    }`,
    { id, digest },
  )

interface Version {
  readonly list: 'ReleaseDecision' | 'Release'
  readonly id: string
  readonly version: number
  readonly changeNote?: string
}

/** Hands a record in, looks at it and publishes what was seen. */
async function release(
  staff: Person,
  reviewer: Person,
  { list, id, version, changeNote }: Version,
): Promise<void> {
  const query = list === 'Release' ? 'release' : 'releaseDecision'
  const { state, publishedVersion } = await staff.ask<{ state: string; publishedVersion: number }>(
    `query ($id: ID!) { done: ${query}(where: { id: $id }) { state publishedVersion } }`,
    { id },
  )
  if (publishedVersion >= version) return
  if (state !== 'in_review') {
    const source = `mutation ($id: ID!) { done: submit${list}(where: { id: $id }) { id } }`
    await staff.ask(source, { id })
  }
  const { digest } = await reviewer.ask<{ digest: string | null }>(
    `query ($list: String!, $id: ID!) { done: publicationPreview(list: $list, id: $id) { digest } }`,
    { list, id },
  )
  await reviewer.ask(
    `mutation ($id: ID!, $digest: String!, $changeNote: String) {
      done: publish${list}(where: { id: $id }, digest: $digest, changeNote: $changeNote) { id }
    }`,
    { id, digest: digest ?? '', changeNote },
  )
}
