import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { decideStandIn, type Deciders } from '../../../../scripts/desk/demo/stand-in/decide.ts'
import { demonstrationEvidence } from '../../../../scripts/desk/demo/stand-in/evidence.ts'
import { signIn } from '../../../../scripts/desk/demo/stand-in/person.ts'
import { askHere } from '../../../../scripts/desk/roads/cookie-door.ts'
import { loadSeed } from '../../../../scripts/seed/load/load.ts'
import { newsroom, people } from '../../../schema/actions/newsroom.ts'
import { freshDesk, type TestDesk } from '../../../support/index.ts'
import { seedClients } from '../../seed/clients.ts'
import { planOf } from '../../seed/demonstration.ts'

const LONG = 120_000
const SEED = path.resolve(import.meta.dirname, '../../../../scripts/demo/stand-in/10-stand-in.yaml')

let desk: TestDesk
let deciders: Deciders
const evidence = () => demonstrationEvidence(desk.settings)

beforeAll(async () => {
  desk = await freshDesk('sqlite')
  const clients = await seedClients(desk.context)
  await loadSeed(planOf([SEED]), clients, { deliver: false })
  const room = newsroom(() => desk.context)
  const account = async (role: string) => {
    const person = { email: `${role}@demo.example`, password: 'of the tests only' }
    await room.make('User', { name: `Demonstration: ${role}`, role, ...person }, people.admin)
    return signIn(askHere(desk.context), person)
  }
  deciders = {
    staff: await account('staff'),
    reviewer: await account('reviewer'),
    leadership: await account('leadership'),
  }
}, LONG)
afterAll(async () => {
  fs.rmSync(desk.settings.keysDir, { recursive: true, force: true })
  await desk.close()
})

describe('the stand-in decision of the demonstration', () => {
  test(
    'is taken by its accounts from proposal to publication, and a second run does nothing',
    async () => {
      expect(await decideStandIn(deciders, evidence)).toBe(true)
      expect(await decideStandIn(deciders, evidence)).toBe(false)
      const rows = await desk.context.sudo().query.ReleaseDecision?.findMany({
        query: `phase outcome state title signOffs(orderBy: { signedAt: asc }) { role choice } waivers { question }
          evidence { title } release { status statusRecorded publishedVersion }`,
      })
      expect(rows).toEqual([
        {
          phase: 'decided',
          outcome: 'staged',
          state: 'published',
          title: expect.stringContaining('(demonstration)'),
          signOffs: [
            { role: 'reviewer', choice: 'approve' },
            { role: 'leadership', choice: 'approve' },
          ],
          waivers: [{ question: 'H4' }],
          evidence: [{ title: expect.stringMatching(/^Demonstration/) }],
          release: { status: 'released', statusRecorded: false, publishedVersion: 2 },
        },
      ])
    },
    LONG,
  )
})
