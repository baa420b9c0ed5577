import { fresh, to } from '../../records/ask.ts'
import { paragraph, people, toAll, type newsroom } from '../../actions/newsroom.ts'

/** Stands in a record that no request here names, and so in no answer. */
export const CANARY = 'quelqueroche-otterquay'

/** Ids of one record of each list whose fields are written here. */
export type Records = Readonly<
  Record<
    | 'TimelineEvent'
    | 'Source'
    | 'Measurement'
    | 'Finding'
    | 'Embargo'
    | 'MisuseObservation'
    | 'ReporterIdentity'
    | 'Footnote'
    | 'WithheldNotice'
    | 'ReopenCondition'
    | 'ThresholdSet'
    | 'User',
    string
  >
>

/** Makes the records, and one beside them that must never show. */
export async function makeRecords(room: ReturnType<typeof newsroom>): Promise<Records> {
  const family = await room.family()
  const source = await room.source()
  const words = { title: CANARY, slug: fresh('other'), exactWords: CANARY }
  await room.make('Source', { ...words, kind: 'post', confidence: 'verified' })
  const person = { name: 'Somebody', email: 'somebody@desk.example', role: 'staff' }
  const decision = await room.make('ReleaseDecision', {
    family: to(family),
    release: to(
      await room.make('Release', {
        family: to(family),
        slug: fresh('release'),
        name: 'A release',
        stageOrder: 1,
        parametersExact: '1',
        parametersNamed: 'one',
      }),
    ),
    slug: fresh('decision'),
    title: 'A decision',
  })
  return {
    ReopenCondition: await room.make('ReopenCondition', { decision: to(decision) }),
    ThresholdSet: await room.make('ThresholdSet', { family: to(family), version: 1 }),
    TimelineEvent: await room.event(family, source),
    Source: source,
    Measurement: await room.figure(family, source),
    Finding: await room.finding(family, source, { body: paragraph('Many readers did.') }),
    Embargo: await room.make('Embargo', {
      title: fresh('embargo'),
      endsAt: '2099-01-01T00:00:00.000Z',
      zone: 'UTC',
    }),
    MisuseObservation: await room.make('MisuseObservation', {
      title: 'Seen',
      kind: 'hazard',
      family: to(family),
      sources: toAll(source),
    }),
    ReporterIdentity: await room.make('ReporterIdentity', { name: 'Somebody', contact: 'By post' }),
    Footnote: await room.make('Footnote', { key: fresh('note'), text: 'A note.' }),
    WithheldNotice: await room.make('WithheldNotice', {
      family: to(family),
      slug: fresh('notice'),
      title: 'Held back',
      text: 'Something is held back.',
      count: 1,
      until: '2030-01-01T00:00:00.000Z',
    }),
    User: await room.make(
      'User',
      { ...person, password: 'correct horse battery staple' },
      people.admin,
    ),
  }
}
