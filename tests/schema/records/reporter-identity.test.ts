import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadSecrets } from '../../../schema/actions/deliver/secrets.ts'
import { person, program, withDesk } from '../../support/index.ts'
import { create, run, update } from './ask.ts'

const NAME = 'Zebulon Quartzwhistle'
const CONTACT = 'zebulon@quartzwhistle.example'
const staff = person('staff', { id: 'handler' })

describe('who told us of misuse', () => {
  const desk = withDesk({ provider: 'sqlite' })
  const bytesOf = (folder: string): Buffer =>
    Buffer.concat(
      fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .map(file => path.join(folder, file))
        .filter(file => fs.statSync(file).isFile())
        .map(file => fs.readFileSync(file)),
    )

  test('is read by policy staff as it was written, and lies in no file of the desk in the clear', async () => {
    const { context, place } = desk()
    const id = await create(context, staff, 'ReporterIdentity', {
      name: 'First name',
      contact: CONTACT,
    })
    await update(context, staff, 'ReporterIdentity', id, { name: NAME })
    const seen = `{ done: reporterIdentity(where: { id: "${id}" }) { name contact } }`
    expect(await run(context, staff, seen)).toEqual({ name: NAME, contact: CONTACT })

    const stored = bytesOf(place.dataDir)
    expect(stored.length).toBeGreaterThan(0)
    expect(stored.includes(id)).toBe(true)
    for (const words of [NAME, CONTACT, 'Quartzwhistle', 'quartzwhistle', 'First name']) {
      expect(stored.includes(words), words).toBe(false)
      expect(stored.includes(Buffer.from(words).toString('base64url').slice(2, -4)), words).toBe(
        false,
      )
    }
  })

  test('is what the leak scan looks for, in plain words and not as the database has it', async () => {
    const { context } = desk()
    const [name, contact] = ['Philomena Gearwright', 'philomena@gearwright.example']
    await create(context, staff, 'ReporterIdentity', { name, contact })
    const { values } = await loadSecrets(context, [])
    const words = values.map(value => (typeof value === 'string' ? value : value.words))
    expect(words).toEqual(expect.arrayContaining([name, contact]))
  })

  test('is open to nobody else', async () => {
    const { context } = desk()
    for (const role of ['partner', 'reviewer', 'leadership', 'admin'] as const) {
      expect(await run(context, person(role), '{ done: reporterIdentities { id } }'), role).toEqual(
        [],
      )
    }
    const everything = program(['read', 'write', 'publish', 'history'])
    expect(await run(context, everything, '{ done: reporterIdentities { id } }')).toEqual([])
  })

  test('cannot be searched or sorted', async () => {
    const { context } = desk()
    const search = '{ done: reporterIdentities(where: { name: { contains: "Q" } }) { id } }'
    await expect(run(context, staff, search)).rejects.toThrow(/not defined/)
    const sort = '{ done: reporterIdentities(orderBy: { name: asc }) { id } }'
    await expect(run(context, staff, sort)).rejects.toThrow(/not defined/)
  })

  test('has a bound', async () => {
    const long = { name: 'x'.repeat(2001) }
    await expect(create(desk().context, staff, 'ReporterIdentity', long)).rejects.toThrow(
      /ReporterIdentity\.name: must be no longer/,
    )
  })
})
