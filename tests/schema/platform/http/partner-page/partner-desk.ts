import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll } from 'vitest'
import { mountPartnerPage } from '../../../../../schema/platform/http/partner-page/index.ts'
import { person, withDesk } from '../../../../support/index.ts'
import { create, fresh, to } from '../../../records/ask.ts'

export const PASSWORD = 'a long enough password'

/** The partner page, served over HTTP on a fresh desk, with a partner and a member of staff. */
export function withPartnerPage() {
  const desk = withDesk({ provider: 'sqlite' })
  const admin = person('admin')
  const staff = person('staff')
  let address = ''
  let stop = async () => {}
  let organization = ''

  const make = (listKey: string, data: Record<string, unknown>) =>
    create(desk().context, listKey === 'User' ? admin : staff, listKey, data)

  beforeAll(async () => {
    const app = express()
    mountPartnerPage(app, desk().context)
    const server = app.listen(0, '127.0.0.1')
    await once(server, 'listening')
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    stop = () => new Promise(resolve => server.close(() => resolve()))
    organization = await make('Organization', {
      slug: 'uni',
      name: 'Uni <of> “Examples”',
      kind: 'university',
    })
    await make('User', user('partner@uni.example', 'partner', organization))
    await make('User', user('staff@desk.example', 'staff'))
  })
  afterAll(() => stop())

  return {
    context: () => desk().context,
    address: () => address,
    /** Words about the partner that await its approval. */
    words: (text = fresh('They studied detection')) =>
      make('PartnerStatement', { organization: to(organization), words: text }),
    /** Words about somebody else. */
    othersWords: async () => {
      const other = await make('Organization', {
        slug: fresh('other'),
        name: 'Another organisation',
        kind: 'university',
      })
      return make('PartnerStatement', { organization: to(other), words: fresh('Not theirs') })
    },
  }
}

const user = (email: string, role: string, organization?: string) => ({
  email,
  name: email,
  password: PASSWORD,
  role,
  ...(organization && { organization: to(organization) }),
})
