import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../../../../schema/platform/clock.ts'
import type { Session } from '../../../../schema/platform/session/actor.ts'
import { create, fresh, run, to } from '../../records/ask.ts'
import { newsroom, people, toAll } from '../newsroom.ts'
import type { Jury } from './jury.ts'

/** A stage and its decision, with the records that tests take away or change. */
export interface Ready {
  readonly family: string
  readonly release: string
  readonly id: string
  readonly conditions: readonly string[]
  readonly safeguards: readonly string[]
}

/** Questions that people weigh, and that block. */
const WEIGHED = ['H1', 'D5', 'G3', 'G4'] as const
/** What nobody has answered when a decision is ready: it rests on no evidence, which is waived. */
export const OPEN = ['E1', 'E4'] as const

/** The family, its public stage and what is looked at beside any decision: once for several decisions. */
export async function makeGround(context: KeystoneContext, jury: Jury) {
  const room = newsroom(() => context)
  const channel = await room.make('WatchChannel', { name: fresh('A forum'), kind: 'forum' })
  await room.make('ChannelCheck', {
    channel: to(channel),
    checkedAt: clock.now(),
    result: 'nothing_seen',
  })
  const family = await room.family()
  const partner = await create(context, people.writer, 'Organization', {
    slug: fresh('university'),
    name: 'A university',
    kind: 'university',
  })
  const thresholds = await room.make('ThresholdSet', { family: to(family), version: 1 })
  await run(context, await jury.session('sue'), LOCK, { id: thresholds })
  return { family, partner, jury }
}
const LOCK = 'mutation ($id: ID!) { done: lockThresholds(id: $id) { id } }'

export type Ground = Awaited<ReturnType<typeof makeGround>>

/** A public stage of the family on which four partners have reported. */
export async function makeStage(
  context: KeystoneContext,
  { family, partner, jury }: Ground,
  data: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const room = newsroom(() => context)
  const release = await room.make('Release', {
    family: to(family),
    slug: fresh('stage'),
    name: 'A stage',
    stageOrder: 1,
    parametersExact: '774000000',
    parametersNamed: '774M',
    accessLevel: 'api',
    components: 'An interface to the weights',
    audience: 'Anybody with an account',
    outOfScopeUses: 'Advice.',
    knownLimits: 'It makes things up.',
    buildingTeamUsers: toAll(jury.ids.ann),
    buildingTeamOrganizations: toAll(jury.builder),
    ...data,
  })
  await room.release('Release', release)
  for (const researchArea of ['human_perception', 'misuse', 'bias', 'detection']) {
    await room.make('PartnerReport', {
      organization: to(partner),
      release: to(release),
      researchArea,
      response: 'nothing_found',
      recommendation: 'none',
    })
  }
  return release
}

/** A decision about a stage, to which only evidence is lacking. */
export async function makeReady(
  context: KeystoneContext,
  ground: Ground,
  stage?: string,
  data: Readonly<Record<string, unknown>> = {},
): Promise<Ready> {
  const room = newsroom(() => context)
  const { family, jury } = ground
  const release = stage ?? (await makeStage(context, ground))
  const id = await room.make('ReleaseDecision', {
    family: to(family),
    release: to(release),
    slug: fresh('decision'),
    title: 'Release of a stage',
    summary: 'It goes out.',
    plannedFor: '2031-01-01T00:00:00.000Z',
    harms: ['desk:fraud'],
    affectedGroups: 'People who are written to.',
    benefits: 'Writing aids.',
    withdrawalOwner: 'The desk',
    withdrawalPlan: 'The interface is switched off.',
    haltOwner: 'The desk',
    haltChannel: 'By telephone',
    firstReportDays: 5,
    outsideViews: 'Two universities were heard.',
    uncertainty: 'How well it writes in other languages.',
    ...data,
  })
  const decision = to(id)
  await makeMany(
    context,
    'ThreatScenario',
    ['low_skill', 'organised', 'state_grade'].map(tier => ({
      decision,
      harm: 'desk:fraud',
      tier,
      severity: 'serious',
      likelihood: 'Likely, for it is cheap.',
      resources: 'A laptop.',
    })),
  )
  const link = 'https://desk.example/controls'
  const words = { description: 'People look.', owner: 'The desk' }
  const kinds = ['human', 'metadata', 'education']
  const controls = kinds.map(kind => ({ decision, kind, link, ...words }))
  const safeguards = await makeMany(context, 'Safeguard', controls)
  const condition = await room.make('ReopenCondition', { decision })
  const answer = { decision, value: 'met', note: 'It was looked at.' }
  const answers = WEIGHED.map(question => ({ ...answer, question }))
  await makeMany(context, 'ChecklistAnswer', answers, await jury.session('sue'))
  return { family, release, id, safeguards, conditions: [condition] }
}

/** Creates several records of a list at once. */
async function makeMany(
  context: KeystoneContext,
  listKey: string,
  data: readonly object[],
  as: Session = people.writer,
): Promise<string[]> {
  const names = context.__internal.lists[listKey]?.graphql.names
  const query = `mutation ($data: [${listKey}CreateInput!]!) {
    done: ${names?.createManyMutationName}(data: $data) { id }
  }`
  const made = await run<{ id: string }[]>(context, as, query, { data })
  return made.map(({ id }) => id)
}
