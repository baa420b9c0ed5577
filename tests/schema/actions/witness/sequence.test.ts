import fs from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signLog } from '../../../../schema/actions/witness/checkpoint.ts'
import { logFolder } from '../../../../schema/actions/witness/keys.ts'
import {
  makeKey,
  openKeyRing,
  openLog,
  readEvents,
  verifyLog,
} from '../../../../schema/evidence/index.ts'
import { inTransaction } from '../../../../schema/platform/transaction.ts'
import { checkLog } from '../../../../schema/platform/startup/log.ts'
import { describeOnBoth, takeClock } from '../../../support/index.ts'
import { eventOf } from '../../evidence/verify/world.ts'
import { codeOf, newsroom, people } from '../newsroom.ts'
import { run } from '../../records/ask.ts'

const HOUR_MS = 3_600_000

describeOnBoth('the log of audit events', (desk, provider) => {
  const room = newsroom(() => desk().context)
  const sign = () => signLog(desk().context, desk().settings)
  const dir = () => logFolder(desk().settings, 'internal')
  const idsInLog = () => [...readEvents(dir())].map(text => (JSON.parse(text) as { id: string }).id)
  const idsInDatabase = async () =>
    (await room.rows('AuditEvent')).map(({ id }) => String(id)).toSorted()

  beforeAll(async () => {
    const at = new Date(Date.now() - HOUR_MS).toISOString()
    const until = new Date(Date.now() + 24 * HOUR_MS).toISOString()
    makeKey(desk().settings.keysDir, 'checkpoint', { notBefore: at, notAfter: until })
    await room.source()
  })
  afterAll(() => fs.rm(desk().settings.keysDir, { recursive: true, force: true }))

  test('holds each committed event once, under a signature that verifies without the desk', async () => {
    const { checkpoint, unsequenced } = await sign()
    expect(unsequenced).toBe(0)
    expect(idsInLog().toSorted()).toEqual(await idsInDatabase())
    const report = verifyLog(dir(), { ring: openKeyRing(desk().settings.keysDir) })
    expect(report).toMatchObject({ exitCode: 0, checked: { events: checkpoint.size } })
    expect(await checkLog(desk().settings)).toMatchObject({ level: 'fine' })
  })

  test('is not signed again while nothing happens, and goes on where something did', async () => {
    const first = await sign()
    expect(await sign()).toEqual(first)
    await room.source()
    const next = await sign()
    expect(next.checkpoint).toMatchObject({ number: first.checkpoint.number + 1 })
    expect(next.size).toBeGreaterThan(first.size)
  })

  // Planted: only events later than the last one in the log were looked for; seen to fail on 2026-11-25.
  test('places an event whose time is before that of others, e.g. after a clock was put back', async () => {
    const clock = takeClock(new Date(Date.now() - HOUR_MS))
    await room.source()
    clock.release()
    const { unsequenced } = await sign()
    expect(unsequenced).toBe(0)
    expect(idsInLog().toSorted()).toEqual(await idsInDatabase())
  })

  // On SQLite one transaction follows the other.
  if (provider === 'postgresql')
    test('places an event that was written first and committed last after the others', async () => {
      let finish = () => undefined as void
      const slow = inTransaction(desk().context, async () => {
        await room.source()
        await new Promise<void>(resolve => (finish = resolve))
      })
      await room.source()
      const before = await sign()
      finish()
      await slow
      const after = await sign()
      expect(after.size).toBe(before.size + 1)
      expect(idsInLog().toSorted()).toEqual(await idsInDatabase())
      expect(verifyLog(dir(), { ring: openKeyRing(desk().settings.keysDir) }).exitCode).toBe(0)
    })

  test('is signed by those who may, through the API', async () => {
    const ask = 'mutation { done: checkpoint { size envelope } }'
    expect(await codeOf(run(desk().context, people.writer, ask))).toBe('NOT_ALLOWED')
    const { envelope } = await run<{ envelope: string }>(desk().context, people.admin, ask)
    expect(JSON.parse(envelope)).toHaveProperty('payload')
  })

  // Planted: a log that is ahead of the database was signed; seen to fail on 2026-11-25.
  test('is not signed over a database that lacks events of it, and doctor says so', async () => {
    const log = openLog(dir())
    log.append([eventOf(1)], log.size)
    // Its own writer sees first that somebody else wrote.
    await room.source()
    expect(await codeOf(sign())).toBe('CONFLICT')
    expect(await codeOf(sign())).toBe('CHECKS_FAILED')
    expect(await checkLog(desk().settings)).toMatchObject({ level: 'trouble' })
  })

  test('is not written on after somebody has rewritten an event in it', async () => {
    const leaves = `${dir()}/leaves.jsonl`
    const text = await fs.readFile(leaves, 'utf8')
    await fs.writeFile(leaves, text.replace('"role":"staff"', '"role":"admin"'))
    expect(await codeOf(sign())).toBe('CHECKS_FAILED')
    expect(await checkLog(desk().settings)).toMatchObject({ level: 'trouble' })
  })
})
