import { expect, test } from 'vitest'
import { describeOnBoth, person } from '../../support/index.ts'
import { create, fresh, to, update } from './ask.ts'

const staff = person('staff', { id: 'writer' })
const SOON = '2999-01-01T00:00:00.000Z'

describeOnBoth('what is drawn from a report under an embargo', desk => {
  const make = (listKey: string, data: object) =>
    create(desk().context, staff, listKey, data as Record<string, unknown>)
  const edit = (listKey: string, id: string, data: object) =>
    update(desk().context, staff, listKey, id, data as Record<string, unknown>)

  /** A report whose embargo runs, a finding and words that are drawn from it, and the embargo. */
  const scene = async () => {
    const organization = await make('Organization', {
      slug: fresh('partner'),
      name: 'A partner',
      kind: 'university',
    })
    const family = await make('ModelFamily', { slug: fresh('family'), name: 'A family' })
    const finding = await make('Finding', {
      family: to(family),
      slug: fresh('finding'),
      number: 1,
      title: 'People believe it',
    })
    const embargo = await make('Embargo', {
      title: fresh('Embargo'),
      partner: to(organization),
      endsAt: SOON,
      zone: 'Europe/Berlin',
      reason: 'A paper under review',
    })
    const report = await make('PartnerReport', {
      organization: to(organization),
      response: 'finding',
      embargo: to(embargo),
      findings: { connect: [{ id: finding }] },
    })
    const words = await make('PartnerStatement', {
      organization: to(organization),
      words: 'It looked.',
      report: to(report),
    })
    return { embargo, report, finding, words }
  }
  const end = (embargo: string) =>
    edit('Embargo', embargo, { state: 'ended', reason: 'The partner agreed to an earlier end' })

  // Planted: no rule about the links, as it was: one person could unlink a finding and have it
  // published; seen to fail on 2026-11-24.
  test('a finding stays on the report until the embargo has ended', async () => {
    const { embargo, report, finding } = await scene()
    for (const findings of [{ disconnect: [{ id: finding }] }, { set: [] }]) {
      await expect(edit('PartnerReport', report, { findings })).rejects.toThrow(
        /PartnerReport\.findings: cannot be taken off/,
      )
    }
    await edit('PartnerReport', report, { summary: 'Other edits go on.' })
    await end(embargo)
    await edit('PartnerReport', report, { findings: { disconnect: [{ id: finding }] } })
  })

  test('words are not said to come from elsewhere until the embargo has ended', async () => {
    const { embargo, words } = await scene()
    await expect(edit('PartnerStatement', words, { report: { disconnect: true } })).rejects.toThrow(
      /PartnerStatement\.report: cannot be changed/,
    )
    await edit('PartnerStatement', words, { words: 'It looked again.' })
    await end(embargo)
    await edit('PartnerStatement', words, { report: { disconnect: true } })
  })
})
