import { beforeAll, expect, test } from 'vitest'
import { describeOnBoth } from '../../support/index.ts'
import { fresh, to } from '../records/ask.ts'
import { codeOf, newsroom, paragraph, toAll } from './newsroom.ts'

const HOUR = 3_600_000
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR).toISOString()

describeOnBoth('checks before publication', desk => {
  const room = newsroom(() => desk().context)
  let family = ''
  let source = ''
  const embargo = (data: Record<string, unknown> = {}) =>
    room.make('Embargo', {
      title: fresh('Embargo'),
      state: 'active',
      endsAt: inHours(1),
      zone: 'UTC',
      ...data,
    })
  const problemsOf = async (...of: Parameters<typeof room.preview>) =>
    (await room.preview(...of)).problems.map(({ field }) => field)
  beforeAll(async () => {
    family = await room.family()
    source = await room.source()
  })

  test('a figure in the text must be a measurement that is public, and is pinned to its version', async () => {
    const figure = await room.figure(family, source, { qualifier: 'in one cohort' })
    const id = await room.finding(family, source, { body: paragraph('Some ', { figure }, ' did.') })
    expect(await problemsOf('Finding', id)).toEqual(['body'])
    expect(await codeOf(room.release('Finding', id))).toBe('CHECKS_FAILED')

    await room.release('Measurement', figure)
    const { json, problems } = await room.preview('Finding', id)
    const [publication] = await room.rows('Publication', { itemId: figure })
    expect(problems).toEqual([])
    expect(json).toMatchObject({
      body: [
        {
          children: [
            { text: 'Some ' },
            {
              type: 'figure',
              slug: publication?.slug,
              version: 1,
              digest: publication?.digest,
              text: '72\u00a0%',
              qualifier: 'in one cohort',
            },
            { text: ' did.' },
          ],
        },
      ],
    })
  })

  test('a retracted figure is public no more, and the text that cites it cannot be published', async () => {
    const figure = await room.figure(family, source)
    await room.release('Measurement', figure)
    await room.retract('Measurement', figure, 'It was misread.')
    const id = await room.finding(family, source, { body: paragraph({ figure }) })
    expect(await problemsOf('Finding', id)).toContain('body')
  })

  // Planted: a lost footnote passed over without a problem; seen to fail on 2026-11-25.
  test('an inline relationship that does not resolve is a problem, never a gap', async () => {
    const body = paragraph('As ', { footnote: 'nothing-of-the-kind' }, ' says.')
    const id = await room.finding(family, source, { body: paragraph('Empty.') })
    // The field refuses a dead link when it is saved; what is linked may still go afterwards.
    await desk().context.sudo().prisma.finding.update({ where: { id }, data: { body } })
    expect(await problemsOf('Finding', id)).toEqual(['body'])
  })

  test('a record without a source cannot be published where the public page names one', async () => {
    const id = await room.event(family, source, { sources: undefined })
    expect(await problemsOf('TimelineEvent', id)).toEqual(['sources'])
  })

  test('a record of a family that is not public waits for the family', async () => {
    const hidden = await room.make('ModelFamily', { slug: fresh('hidden'), name: 'Hidden' })
    const id = await room.event(hidden, source)
    expect(await problemsOf('TimelineEvent', id)).toEqual(['family'])
  })

  test('an embargo on the record holds it back from everybody', async () => {
    const id = await room.event(family, source, { embargo: to(await embargo()) })
    expect(await codeOf(room.release('TimelineEvent', id))).toBe('CHECKS_FAILED')
  })

  test('a proposed embargo counts as running, one whose end has passed or was declared does not', async () => {
    const proposed = await embargo({ state: 'proposed' })
    const ended = await embargo({ state: 'ended' })
    const past = await embargo({ endsAt: inHours(-1) })
    const problems = async (of: string) =>
      problemsOf('TimelineEvent', await room.event(family, source, { embargo: to(of) }))
    expect(await problems(proposed)).toEqual(['embargo'])
    expect(await problems(ended)).toEqual([])
    expect(await problems(past)).toEqual([])
  })

  test('the embargo of a partner’s report holds back the finding that is drawn from it', async () => {
    const organization = await organizationOf('A university')
    const finding = await room.finding(family, source)
    const report = { organization: to(organization), response: 'finding', receivedOn: '2019-07' }
    await room.make('PartnerReport', {
      ...report,
      findings: toAll(finding),
      embargo: to(await embargo()),
    })
    expect(await problemsOf('Finding', finding)).toEqual(['embargo'])
  })

  test('the embargo of a record that is named holds back the one that names it', async () => {
    const release = await room.make('Release', {
      family: to(family),
      slug: fresh('release'),
      name: 'The large one',
      stageOrder: 1,
      parametersNamed: '774M',
    })
    await room.release('Release', release)
    await room.edit('Release', release, { embargo: to(await embargo()) })
    const id = await room.event(family, source, { releases: toAll(release) })
    expect(await problemsOf('TimelineEvent', id)).toEqual(['embargo'])
  })

  test('numbers typed in running text are warned of; dates and names are not', async () => {
    const body = paragraph('In May 2019 as many as 72 % of 500 readers believed GPT-2.')
    const id = await room.finding(family, source, { body, summary: 'On 2019-05-03, three did.' })
    const { warnings, problems } = await room.preview('Finding', id)
    expect(problems).toEqual([])
    expect(warnings).toEqual([
      { field: 'body', message: expect.stringContaining('72 %, 500, 2') as string },
    ])
  })

  const organizationOf = (name: string) =>
    room.make('Organization', { slug: fresh('organization'), name, kind: 'university' })
})
