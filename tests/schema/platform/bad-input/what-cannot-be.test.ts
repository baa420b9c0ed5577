import { expect, test } from 'vitest'
import { nullConditions } from './conditions.ts'
import { DATES } from './corpus.ts'
import { describeUnderTest, type DeskUnderTest } from './desk-under-test.ts'
import { judge } from './sane.ts'

const update = (list: string) =>
  `mutation ($id: ID!, $data: ${list}UpdateInput!) { done: update${list}(where: { id: $id }, data: $data) { id } }`

/** Writes one field; what was wrong with the answer, and the field as it is read afterwards. */
async function put(
  desk: DeskUnderTest,
  list: 'TimelineEvent' | 'Source' | 'WithheldNotice' | 'Measurement',
  data: Record<string, string>,
) {
  const id = desk.records[list]
  const answer = await desk.ask(update(list), JSON.stringify({ id, data }))
  const fields = Object.keys(data).join(' ')
  const query = `{ read: ${list[0]?.toLowerCase()}${list.slice(1)}(where: { id: "${id}" }) { ${fields} } }`
  const read = judge(await desk.ask(query, '{}')).said?.data as { read: Record<string, unknown> }
  const { said, wrong } = judge(answer, Object.values(data))
  return { isTaken: said !== null && !said.errors, wrong, read: read.read, body: answer.body }
}

describeUnderTest('what cannot be', desk => {
  // Planted: the day that is compared with 31 in every month; seen to fail on 2026-11-24.
  test.each([
    ['TimelineEvent', 'eventDate'],
    ['Source', 'publishedOn'],
  ] as const)('a date that does not exist is refused, by its field: %s.%s', async (list, field) => {
    const found: unknown[] = []
    for (const date of DATES.refused) {
      const { isTaken, wrong, body } = await put(desk(), list, { [field]: date })
      if (isTaken || wrong.length > 0 || !body.includes(`${list}.${field}`))
        found.push([date, body])
    }
    expect(found).toEqual([])
  })

  test('a date that exists is kept as it was typed', async () => {
    for (const date of DATES.taken) {
      const { isTaken, read } = await put(desk(), 'TimelineEvent', { eventDate: date })
      expect([isTaken, read.eventDate], date).toEqual([true, date.trim()])
    }
  })

  // Planted: the scalar's own reading, which makes 2 March of 30 February; seen to fail on 2026-11-24.
  test('an instant is the very one that was typed, or refused', async () => {
    const found: unknown[] = []
    for (const until of DATES.instants) {
      const { isTaken, wrong, read, body } = await put(desk(), 'WithheldNotice', { until })
      if (isTaken ? read.until !== until : wrong.length > 0 || !body.includes('until')) {
        found.push([until, read.until, body])
      }
    }
    expect(found).toEqual([])
    const exact = '2019-02-28T23:59:59.999Z'
    expect((await put(desk(), 'WithheldNotice', { until: exact })).read.until).toBe(exact)
  })

  // Planted: low and high compared as floats; seen to fail on 2026-11-24 at the first three.
  test.each([
    ['0.30000000000000001', '0.3'],
    ['9007199254740993', '9007199254740992'],
    ['-1', '-1.0000000000000000001'],
    ['1', '0'],
    ['0.1', '-0.1'],
    ['99999999999999999999999999999999999999999999999999999999999', '1'],
  ])('a low end %s above the high end %s is refused', async (low, high) => {
    const { isTaken, wrong, body } = await put(desk(), 'Measurement', { value: '', low, high })
    expect({ isTaken, wrong }).toEqual({ isTaken: false, wrong: [] })
    expect(body).toContain('Measurement.low: must not be above high')
  })

  test.each([
    [{ intervalLow: '2', intervalHigh: '1', intervalLevel: '0.95' }, 'intervalLow'],
    [{ intervalLow: '1', intervalHigh: '2', intervalLevel: '0' }, 'intervalLevel'],
    [{ intervalLow: '1', intervalHigh: '2', intervalLevel: '1' }, 'intervalLevel'],
    [{ intervalLow: '1', intervalHigh: '2', intervalLevel: '95' }, 'intervalLevel'],
    [{ intervalLow: '1', intervalHigh: '', intervalLevel: '' }, 'intervalLow'],
  ])('an interval that is none is refused: %j', async (data, field) => {
    const { isTaken, body } = await put(desk(), 'Measurement', data)
    expect(isTaken).toBe(false)
    expect(body).toContain(`Measurement.${field}: `)
  })

  // Seen to fail on 2026-11-25, while each was answered as a fault of the server.
  test('a null in a condition is refused, by its place, or asks what is not there', async () => {
    const conditions = nullConditions(desk().schema)
    const found: unknown[] = []
    for (const { name, query, where } of conditions) {
      const { said, wrong } = judge(await desk().ask(query, JSON.stringify({ where })))
      const isSaid = !said?.errors || said.errors.every(({ message }) => /where|null/.test(message))
      if (wrong.length > 0 || !isSaid) found.push([name, wrong, said?.errors])
    }
    expect(found).toEqual([])
    expect(conditions.length).toBeGreaterThan(40)
  })

  // Seen to fail on 2026-11-25, while only the first of these was told in words.
  test.each([
    [{ releases: { create: [{ name: 'A' }] } }, 'Release.slug: '],
    [{ releases: { create: [{ stageOrder: 0 }] } }, 'Release.stageOrder: must be 1'],
    [{ family: { create: { sources: { connect: null } } } }, 'ModelFamily.sources: '],
    [{ family: { create: { sources: {} } }, sources: {} }, 'TimelineEvent.sources: '],
  ])('a mistake in what is linked is told, however deep it lies: %j', async (data, field) => {
    const id = desk().records.TimelineEvent
    const { said, wrong } = judge(
      await desk().ask(update('TimelineEvent'), JSON.stringify({ id, data })),
    )
    expect(wrong).toEqual([])
    expect(said?.errors?.[0]?.extensions.code).toBe('INVALID_INPUT')
    expect(said?.errors?.[0]?.message).toContain(field)
  })
})
