import { beforeAll, expect, test } from 'vitest'
import { describeOnBoth, person } from '../../support/index.ts'
import { create, fresh, run, to, update } from './ask.ts'

const staff = person('staff', { id: 'writer' })

describeOnBoth('what a record may hold', desk => {
  let family = ''
  let source = ''
  const make = (listKey: string, data: Record<string, unknown>) =>
    create(desk().context, staff, listKey, data)
  const event = (data: Record<string, unknown> = {}) =>
    make('TimelineEvent', {
      family: to(family),
      slug: fresh('event'),
      title: 'Something happened',
      category: 'release',
      listedMonth: '2019-08',
      order: 1,
      eventDate: '2019-08-20',
      sources: { connect: [{ id: source }] },
      ...data,
    })
  const figure = (data: Record<string, unknown> = {}) =>
    make('Measurement', {
      family: to(family),
      slug: fresh('figure'),
      metric: 'Readers',
      value: '72',
      unit: 'percent',
      selection: 'not_stated',
      measuredBy: 'partner',
      ...data,
    })

  beforeAll(async () => {
    family = await make('ModelFamily', { slug: 'a-family', name: 'A family' })
    source = await make('Source', {
      slug: 'a-source',
      title: 'A source',
      kind: 'post',
      confidence: 'verified',
    })
  })

  test('a date that does not exist is refused, with the field and the reason', async () => {
    await expect(event({ eventDate: '2019-02-30' })).rejects.toThrow(
      /TimelineEvent\.eventDate: must be a date that exists/,
    )
  })

  test('a date gives its first and its last day for sorting, and both follow a change', async () => {
    const id = await event({ eventDate: ' 2019-08 ' })
    const days = () =>
      run(
        desk().context,
        staff,
        `{ done: timelineEvent(where: { id: "${id}" }) { eventDate eventDateEarliest eventDateLatest } }`,
      )
    expect(await days()).toEqual({
      eventDate: '2019-08',
      eventDateEarliest: '2019-08-01',
      eventDateLatest: '2019-08-31',
    })
    await update(desk().context, staff, 'TimelineEvent', id, { eventDate: '2019' })
    expect(await days()).toMatchObject({
      eventDateEarliest: '2019-01-01',
      eventDateLatest: '2019-12-31',
    })
    await update(desk().context, staff, 'TimelineEvent', id, { title: 'Another title' })
    expect(await days()).toMatchObject({ eventDateEarliest: '2019-01-01' })
  })

  test('a listed month is a month', async () => {
    await expect(event({ listedMonth: '2019-13' })).rejects.toThrow(/listedMonth: must be a month/)
  })

  test.each(['Upper', 'two--hyphens', '-first', 'späti', 'a/b', ''])(
    'the slug %j is refused',
    async slug => {
      await expect(event({ slug })).rejects.toThrow(/TimelineEvent\.slug: /)
    },
  )

  test('a slug is unique within its family, and free in another', async () => {
    const slug = fresh('shared')
    await event({ slug })
    await expect(event({ slug })).rejects.toThrow(/unique|already/i)
    const other = await make('ModelFamily', { slug: fresh('family'), name: 'Another family' })
    await expect(event({ slug, family: to(other) })).resolves.toBeTruthy()
  })

  test('a record of a family needs one, and cannot be taken out of it', async () => {
    await expect(event({ family: undefined })).rejects.toThrow(
      /TimelineEvent\.family: must be chosen/,
    )
    const id = await event()
    await expect(
      update(desk().context, staff, 'TimelineEvent', id, { family: { disconnect: true } }),
    ).rejects.toThrow(/TimelineEvent\.family: must be chosen/)
  })

  test('a figure is kept as canonical decimal text, with a label', async () => {
    const id = await figure({ value: '+072.50' })
    const seen = `{ done: measurement(where: { id: "${id}" }) { value label sortValue } }`
    expect(await run(desk().context, staff, seen)).toEqual({
      value: '72.5',
      label: '72.5 % · Readers',
      sortValue: 72.5,
    })
  })

  test('a figure is a point or a range, and low is not above high', async () => {
    await expect(figure({ low: '1', high: '2' })).rejects.toThrow(
      /Measurement\.value: stands beside/,
    )
    await expect(figure({ value: '', low: '3', high: '2' })).rejects.toThrow(
      /Measurement\.low: must not be above high/,
    )
    await expect(figure({ value: '1e3' })).rejects.toThrow(/Measurement\.value: must be a number/)
  })

  test('a change is judged together with what stays', async () => {
    const id = await figure({ value: '', low: '1', high: '2' })
    const change = (data: object) =>
      update(desk().context, staff, 'Measurement', id, data as Record<string, unknown>)
    await expect(change({ low: '5' })).rejects.toThrow(/Measurement\.low: must not be above high/)
    await expect(change({ low: '2' })).resolves.toBeUndefined()
  })

  test.each(['javascript:alert(1)', 'ftp://example.org/a', 'example.org', 'data:text/html,x'])(
    'the address %j is refused',
    async url => {
      const data = { slug: fresh('source'), title: 'A', kind: 'post', confidence: 'verified', url }
      await expect(make('Source', data)).rejects.toThrow(/Source\.url: must be an address/)
    },
  )

  test('an embargo has an end, and the zone in which its partner reads the hour', async () => {
    const title = fresh('embargo')
    await expect(make('Embargo', { title, zone: 'UTC' })).rejects.toThrow(
      /Embargo\.endsAt: missing/,
    )
    await expect(make('Embargo', { title, endsAt: '2099-01-01T00:00:00.000Z' })).rejects.toThrow(
      /Embargo\.zone: /,
    )
  })

  test('harms, kinds and states are terms of their vocabularies', async () => {
    const seen = { title: 'Seen', kind: 'incident' }
    await expect(make('MisuseObservation', { ...seen, harms: ['desk:other'] })).rejects.toThrow(
      /MisuseObservation\.harms: /,
    )
    await expect(make('MisuseObservation', { ...seen, kind: 'rumour' })).rejects.toThrow(
      /MisuseObservation\.kind: /,
    )
    await expect(make('MisuseObservation', { ...seen, harms: ['desk:spam'] })).resolves.toBeTruthy()
  })

  test('a closed observation says why, and a duplicate says of what', async () => {
    const seen = { title: 'Seen', kind: 'hazard', triageState: 'closed' }
    await expect(make('MisuseObservation', seen)).rejects.toThrow(/closeReason: is missing/)
    await expect(make('MisuseObservation', { ...seen, closeReason: 'duplicate' })).rejects.toThrow(
      /duplicateOf: is missing/,
    )
  })

  test.each([
    ['NUL', 'a\u0000b'],
    ['half of a character', 'a\ud83d'],
  ])('a text with %s is refused', async (_, title) => {
    await expect(event({ title })).rejects.toThrow(/title: holds a character/)
  })

  test('a text has a bound, and a title one line', async () => {
    await expect(event({ title: 'x'.repeat(301) })).rejects.toThrow(
      /title: value must be no longer/,
    )
    await expect(event({ summary: 'x'.repeat(20_001) })).rejects.toThrow(/summary: value must be/)
    await expect(event({ title: 'two\nlines' })).rejects.toThrow(/title: must be one line/)
  })

  test('entries are kept one a line, and what is not stated is the empty text', async () => {
    const id = await event({ actorNames: ' A \r\n\r\nB\n', dateNote: null })
    const seen = `{ done: timelineEvent(where: { id: "${id}" }) { actorNames dateNote createdBy archivedAt state } }`
    expect(await run(desk().context, staff, seen)).toEqual({
      actorNames: 'A\nB',
      dateNote: '',
      createdBy: 'user:writer',
      archivedAt: null,
      state: 'draft',
    })
  })

  test('words that need no approval name their public source', async () => {
    const organization = await make('Organization', {
      slug: fresh('organization'),
      name: 'A partner',
      kind: 'university',
    })
    const words = { organization: to(organization), words: 'It studies readers.' }
    await expect(make('PartnerStatement', { ...words, approval: 'not_needed' })).rejects.toThrow(
      /PartnerStatement\.publicSource: is missing/,
    )
    await expect(make('PartnerStatement', { ...words, approval: 'approved' })).rejects.toThrow(
      /PartnerStatement\.approval: must begin/,
    )
  })

  test('other words than those that were approved await approval again', async () => {
    const organization = await make('Organization', {
      slug: fresh('organization'),
      name: 'A partner',
      kind: 'university',
    })
    const id = await make('PartnerStatement', {
      organization: to(organization),
      words: 'It looked.',
    })
    const approved = { approval: 'approved', decidedAt: '2019-08-01T00:00:00.000Z' }
    // The partner's approval, as its own action writes it.
    await update(desk().context, 'the desk', 'PartnerStatement', id, approved)
    await update(desk().context, staff, 'PartnerStatement', id, { words: 'It found a lot.' })
    const seen = `{ done: partnerStatement(where: { id: "${id}" }) { approval decidedAt } }`
    expect(await run(desk().context, staff, seen)).toEqual({
      approval: 'awaiting',
      decidedAt: null,
    })
  })

  test('an embargo is not taken off a record, and a public name does not change', async () => {
    const embargo = await make('Embargo', {
      title: fresh('embargo'),
      endsAt: '2099-01-01T00:00:00.000Z',
      zone: 'UTC',
    })
    const id = await event({ embargo: to(embargo) })
    await expect(
      update(desk().context, staff, 'TimelineEvent', id, { embargo: { disconnect: true } }),
    ).rejects.toThrow(/TimelineEvent\.embargo: cannot be removed/)
    await update(desk().context, 'the desk', 'TimelineEvent', id, {
      publishedVersion: 1,
      state: 'published',
    })
    await expect(
      update(desk().context, staff, 'TimelineEvent', id, { slug: fresh('event') }),
    ).rejects.toThrow(/TimelineEvent\.slug: cannot change once it is public/)
    for (const state of ['published', 'changes_requested', 'in_review']) {
      await update(desk().context, 'the desk', 'TimelineEvent', id, { state })
      await expect(
        update(desk().context, staff, 'TimelineEvent', id, {
          archivedAt: '2020-01-01T00:00:00.000Z',
        }),
        state,
      ).rejects.toThrow(/TimelineEvent\.archivedAt: cannot be set while/)
    }
  })
})
