import { describe, expect, test } from 'vitest'
import { person, withDesk } from '../../support/index.ts'
import { create, run, to, update } from './ask.ts'

const staff = person('staff')

describe('a record without a title of its own', () => {
  const desk = withDesk({ provider: 'sqlite' })

  test('is called by its parts, and follows them', async () => {
    const { context } = desk()
    const organization = await create(context, staff, 'Organization', {
      slug: 'a-partner',
      name: 'A partner',
      kind: 'university',
    })
    const report = await create(context, staff, 'PartnerReport', {
      organization: to(organization),
      response: 'nothing_found',
      receivedOn: '2019-08',
    })
    const called = () =>
      run(context, staff, `{ done: partnerReport(where: { id: "${report}" }) { label } }`)
    expect(await called()).toEqual({ label: 'A partner · Nothing found · 2019-08' })
    await update(context, staff, 'Organization', organization, { name: 'Another name' })
    expect(await called()).toEqual({ label: 'Another name · Nothing found · 2019-08' })
  })

  test('names nobody to somebody who may not see them', async () => {
    const { context } = desk()
    const asked = '{ done: partnerReports { label } }'
    expect(await run(context, person('partner'), asked)).toEqual([])
  })
})
