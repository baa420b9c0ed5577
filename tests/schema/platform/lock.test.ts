import { spawn } from 'node:child_process'
import { once } from 'node:events'
import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { lockHolder, takeLock, waitForLock } from '../../../schema/platform/lock/index.ts'

let folder = ''
beforeEach(async () => {
  folder = await fs.mkdtemp(path.join(os.tmpdir(), 'desk-lock-'))
})
afterEach(() => fs.rm(folder, { recursive: true, force: true }))

const lockFile = () => path.join(folder, 'desk.lock')

test('a second writer is refused, and told who is there', async () => {
  const lock = await takeLock(folder, 'a running desk')
  await lock.announce('http://127.0.0.1:3000')
  await expect(takeLock(folder, 'another')).rejects.toMatchObject({
    code: 'UNAVAILABLE',
    message: expect.stringMatching(
      `in use by a running desk \\(process ${process.pid} on .*at http://127\\.0\\.0\\.1:3000`,
    ),
  })
  await lock.release()
})

test('of many that want it at once, one gets it', async () => {
  const tries = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) => takeLock(folder, `writer ${i}`)),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('a lock that was let go is free', async () => {
  await (await takeLock(folder, 'first')).release()
  expect(await lockHolder(folder)).toBeNull()
  await (await takeLock(folder, 'second')).release()
})

test('a lock whose process has ended is taken over', async () => {
  const gone = spawn(process.execPath, ['-e', ''])
  await once(gone, 'exit')
  await leaveLock({ pid: gone.pid ?? 0 })
  expect(await lockHolder(folder)).toBeNull()
  const lock = await takeLock(folder, 'the next one')
  expect(await lockHolder(folder)).toMatchObject({ pid: process.pid, purpose: 'the next one' })
  await lock.release()
})

test('a process that has the same number as the one that ended is not taken for it', async () => {
  await leaveLock({ pid: process.pid, born: '1' })
  expect(await lockHolder(folder)).toBeNull()
})

test('a holder on another machine counts until it has been silent for a minute', async () => {
  await leaveLock({ host: 'another-machine' })
  await expect(takeLock(folder, 'here')).rejects.toMatchObject({ code: 'UNAVAILABLE' })
  const longAgo = new Date(Date.now() - 120_000)
  await fs.utimes(lockFile(), longAgo, longAgo)
  await (await takeLock(folder, 'here')).release()
})

test('a lock that was cut off while written holds nobody up', async () => {
  await fs.writeFile(lockFile(), '{"pid": 1')
  await (await takeLock(folder, 'here')).release()
})

test('letting go removes no lock of somebody else', async () => {
  const mine = await takeLock(folder, 'mine')
  await leaveLock({ nonce: 'theirs' })
  await mine.release()
  expect(await fs.readFile(lockFile(), 'utf8')).toContain('theirs')
})

test('whoever waits gets it as soon as it is free', async () => {
  const first = await takeLock(folder, 'first')
  const second = waitForLock(folder, 'second')
  await first.release()
  await (await second).release()
})

/** Leaves a lock as another process would have. */
async function leaveLock(holder: Record<string, unknown>): Promise<void> {
  const whole = {
    pid: process.pid,
    host: os.hostname(),
    born: null,
    nonce: 'other',
    startedAt: '2026-01-01T00:00:00.000Z',
    purpose: 'something else',
    address: null,
    ...holder,
  }
  await fs.writeFile(lockFile(), JSON.stringify(whole))
}
