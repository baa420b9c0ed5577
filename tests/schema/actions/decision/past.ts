import type { KeystoneContext } from '@keystone-6/core/types'
import type { Session } from '../../../../schema/platform/session/actor.ts'
import { fresh, run, to } from '../../records/ask.ts'
import { newsroom, people } from '../newsroom.ts'

const RECORD = `mutation (
  $id: ID!, $at: DateTime!, $outcome: String, $detection: [RecordedDetection!]
) {
  done: recordDecision(id: $id, at: $at, outcome: $outcome, detection: $detection) {
    id decisionKind phase outcome
  }
}`

/** The condition that a confirmed serious misuse of the family fires. */
export const MISUSE = {
  version: 1,
  when: {
    kind: 'observations',
    atLeast: 1,
    severity: 'serious',
    states: ['confirmed'],
    kinds: ['incident'],
    of: 'family',
  },
} as const

export const AUGUST = '2019-08-20T16:00:59.000Z'

interface Recorded {
  readonly id: string
  readonly decisionKind: string
  readonly phase: string
  readonly outcome: string | null
}

/** A family with one public stage, and decisions about it that are taken from history. */
export function past(context: () => KeystoneContext) {
  const room = newsroom(context)
  const stage = async (family: string) => {
    const id = await room.make('Release', {
      family: to(family),
      slug: fresh('stage'),
      name: 'A stage',
      stageOrder: 1,
      parametersNamed: '774M',
    })
    await room.release('Release', id)
    return id
  }
  const decision = (family: string, release: string) =>
    room.make('ReleaseDecision', {
      family: to(family),
      release: to(release),
      slug: fresh('decision'),
      title: 'Release of a stage',
      summary: 'Planned then.',
    })
  const record = (
    id: string,
    input: Readonly<Record<string, unknown>> = {},
    as: Session = people.loader,
  ) => run<Recorded>(context(), as, RECORD, { id, at: AUGUST, ...input })
  /** A planned decision with one condition, recorded and public. */
  const plan = async (query: object = MISUSE) => {
    const family = await room.family()
    const release = await stage(family)
    const id = await decision(family, release)
    const condition = await room.make('ReopenCondition', { decision: to(id), query })
    await record(id)
    await room.release('ReleaseDecision', id, {}, people.reviewer)
    return { family, release, id, condition }
  }
  const observe = (family: string, data: Readonly<Record<string, unknown>> = {}) =>
    room.make('MisuseObservation', {
      title: fresh('A campaign of forged letters'),
      kind: 'incident',
      severity: 'serious',
      triageState: 'confirmed',
      family: to(family),
      ...data,
    })
  return { ...room, stage, decision, record, plan, observe }
}
