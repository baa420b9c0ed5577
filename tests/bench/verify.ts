import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  createLog,
  keyRingOf,
  leavesPath,
  newPair,
  openLog,
  sha256Hex,
  signingKey,
  verifyLog,
  type KeyRing,
} from '../../schema/evidence/index.ts'
import { sealEvent } from '../../schema/platform/audit/event.ts'
import { figure, type Figure } from './harness/figure.ts'
import type { Bench, Measurement } from './harness/measurement.ts'
import { median } from './harness/statistics.ts'

/** What was promised, in events a second. */
const AIM = { name: 'aim', value: 50_000 }
/** As a sequencer that has fallen behind would append them. */
const BATCH = 500
/** Signed states of the log: one in so many events. */
const STATE = 20_000
const WINDOW = { notBefore: '2026-01-01T00:00:00.000Z', notAfter: '2027-01-01T00:00:00.000Z' }

/** A log of audit events as the desk seals them, from its first event to its last. */
export const verify: Measurement = {
  name: 'verify',
  title: 'Events of an audit log verified a second, on one core',
  async run(bench) {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-bench-'))
    try {
      return measure(bench, dir)
    } finally {
      fs.rmSync(dir, { recursive: true, force: true })
    }
  },
}

function measure(bench: Bench, dir: string): Figure[] {
  const events = bench.quick ? 4_000 : 200_000
  const rounds = bench.quick ? 2 : 7
  bench.say(`writing ${events} events`)
  const { ring, appended } = write(dir, events)
  bench.say('verifying them')
  const bare = Array.from({ length: rounds }, () => timed(events, () => hashed(dir)).wall)
  const verified = Array.from({ length: rounds }, () => {
    return timed(events, () => {
      const { exitCode } = verifyLog(dir, { ring })
      if (exitCode !== 0) throw new Error(`The log is not valid: ${exitCode}.`)
    })
  })
  const walls = verified.map(({ wall }) => wall)
  const against = { name: 'one SHA-256 over the same bytes', value: median(bare) }
  return [
    figure('verified, by the clock', walls, { unit: 'per s', against: AIM }),
    figure(
      'verified, by the processor',
      verified.map(({ cpu }) => cpu),
      {
        unit: 'per s',
        against: AIM,
      },
    ),
    figure('verified, by the clock, beside bare hashing', walls, { unit: 'per s', against }),
    figure(`appended in batches of ${BATCH}, forced to disk`, appended, { unit: 'per s' }),
  ]
}

function write(dir: string, events: number): { ring: KeyRing; appended: number[] } {
  const { entry, pem } = newPair('checkpoint', WINDOW)
  const keys = [signingKey(pem)]
  createLog(dir, 'bench')
  const log = openLog(dir)
  const appended: number[] = []
  while (log.size < events) {
    const batch = Array.from({ length: BATCH }, (_, n) => eventOf(log.size + n))
    appended.push(timed(BATCH, () => log.append(batch, log.size)).wall)
    if (log.size % STATE === 0 || log.size >= events) log.checkpoint({ at: WINDOW.notBefore }, keys)
  }
  return { ring: keyRingOf([entry]), appended }
}

/** An update of three fields. */
const eventOf = (n: number): string =>
  sealEvent(
    {
      id: `event-${String(n).padStart(16, '0')}`,
      at: new Date(Date.parse(WINDOW.notBefore) + n).toISOString(),
      actor: 'user:demonstration',
      role: 'staff',
      operation: 'record.update',
      listKey: 'MisuseObservation',
      itemId: `item-${n % 1000}`,
      changes: {
        title: `Observation ${n}`,
        summary: `Made up for a measurement, ${n}`,
        severity: 'low',
      },
    },
    'ab'.repeat(32),
  ).canonical

const hashed = (dir: string): string => sha256Hex(fs.readFileSync(leavesPath(dir)))

/** Rates by the clock and by the processor, which other work beside it does not slow as much. */
function timed(events: number, act: () => void): { wall: number; cpu: number } {
  const [start, used] = [performance.now(), process.cpuUsage()]
  act()
  const { user, system } = process.cpuUsage(used)
  return {
    wall: (events / (performance.now() - start)) * 1e3,
    cpu: (events / (user + system)) * 1e6,
  }
}
