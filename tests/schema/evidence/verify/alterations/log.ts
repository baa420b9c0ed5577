import fs from 'node:fs'
import path from 'node:path'
import {
  canonicalText,
  CHECKPOINT,
  checkpointName,
  CompactRange,
  keyRingBytes,
  keyRingOf,
  leafHash,
  seal,
  type Checkpoint,
  type SigningKey,
} from '../../../../../schema/evidence/index.ts'
import { at, makeKeys, type Keys } from '../../support.ts'
import { eventOf, eventsOf } from '../world.ts'
import { turned, type Chance } from './chance.ts'
import { alteredEnvelope } from './envelope.ts'
import type { Alteration } from './alteration.ts'

/** Sizes of the states of the log that is altered; the last event is signed. */
export const SIZES = [4, 9, 15, 20]
const [SIZE, NUMBER] = [20, SIZES.length - 1]
const stranger = makeKeys()

/** What somebody may do to a log folder, and the exit codes that tell of it. */
export function logAlterations(dir: string, keys: Keys): readonly Alteration[] {
  const leaves = path.join(dir, 'leaves.jsonl')
  const file = (number: number) => path.join(dir, 'checkpoints', checkpointName(number))
  const all = eventsOf(0, SIZE)
  const write = (events: readonly string[]) =>
    fs.writeFileSync(leaves, events.map(event => `${event}\n`).join(''))
  const sign = (number: number, events: readonly string[], key: SigningKey, also = {}) => {
    const state = { ...stateOf(number, events), ...also }
    fs.writeFileSync(file(number), seal(CHECKPOINT, state, [key]))
  }
  /** Another history from one of the events on, with states for it as far as there were any. */
  const rewrite = (from: number, key: SigningKey) => {
    const events = all.map((event, n) => (n < from ? event : eventOf(n + 100)))
    write(events)
    for (const [number, size] of SIZES.entries()) {
      if (size > from) sign(number, events.slice(0, size), key)
    }
  }
  return [
    [
      'a field of an event',
      1,
      chance => {
        const n = chance.below(SIZE)
        const field = chance.pick(['id', 'item', 'operation', 'version', 'another'])
        const value = JSON.parse(all[n] as string) as object
        write(all.with(n, canonicalText({ ...value, [field]: `x${chance.below(99)}` })))
      },
    ],
    [
      'a byte of an event',
      1,
      chance => {
        const n = chance.below(SIZE)
        const event = Buffer.from(all[n] as string)
        event[chance.below(event.length)] = chance.pick([0, 32, 65, 92, 255])
        const lines = all.map((line, i) => (i === n ? event : Buffer.from(line)))
        fs.writeFileSync(leaves, Buffer.concat(lines.flatMap(line => [line, Buffer.from('\n')])))
      },
    ],
    [
      'the order of two events',
      1,
      chance => {
        const [a, b] = twoOf(SIZE, chance)
        write(all.with(a, all[b] as string).with(b, all[a] as string))
      },
    ],
    [
      'an event replayed',
      1,
      chance => {
        const n = chance.below(SIZE - 1)
        write(all.toSpliced(n + 1, 0, all[n] as string))
      },
    ],
    [
      'an event taken out, another put at the end',
      1,
      chance => {
        write([...all.toSpliced(chance.below(SIZE), 1), eventOf(77)])
      },
    ],
    ['events cut off', 6, chance => write(all.slice(0, chance.below(SIZE)))],
    [
      'the file cut off',
      6,
      chance => {
        const bytes = fs.readFileSync(leaves)
        fs.writeFileSync(leaves, bytes.subarray(0, chance.below(bytes.length)))
      },
    ],
    [
      'events added that nobody signed',
      7,
      chance => {
        write([...all, ...eventsOf(SIZE, SIZE + 1 + chance.below(3))])
      },
    ],
    [
      'a tail rewritten, hashes and all, and signed by a stranger',
      4,
      chance => {
        rewrite(chance.below(SIZE), stranger.checkpoint)
        return { earlier: false }
      },
    ],
    [
      'a tail rewritten and signed in the name of the real key',
      1,
      chance => {
        rewrite(chance.below(SIZE), {
          keyid: keys.checkpoint.keyid,
          sign: stranger.checkpoint.sign,
        })
      },
    ],
    [
      'a tail rewritten and signed by a key for something else',
      4,
      chance => {
        rewrite(chance.below(SIZE), keys.evidence)
        return { earlier: false }
      },
    ],
    [
      'a tail rewritten and signed by the real key',
      6,
      chance => {
        rewrite(chance.below(SIZE), keys.checkpoint)
      },
    ],
    [
      'an older log, whole as it was',
      6,
      chance => {
        const kept = chance.below(NUMBER)
        write(all.slice(0, SIZES[kept]))
        for (let number = kept + 1; number <= NUMBER; number += 1) fs.rmSync(file(number))
      },
    ],
    [
      "a state signed outside of its key's time",
      4,
      chance => {
        sign(NUMBER, all, keys.checkpoint, { at: at(chance.pick([365, 400, 9000])) })
      },
    ],
    [
      'a state for an earlier instant than the one before',
      6,
      chance => {
        sign(NUMBER, all, keys.checkpoint, { at: at(chance.below(20)) })
      },
    ],
    [
      'a state of another log',
      1,
      chance => {
        const number = chance.below(NUMBER)
        sign(number, all.slice(0, SIZES[number]), keys.checkpoint, { log: 'internal' })
      },
    ],
    [
      'a state in the place of another',
      1,
      chance => {
        const [a, b] = twoOf(SIZES.length, chance)
        fs.copyFileSync(file(a), file(b))
      },
    ],
    [
      'a state again under the next number',
      1,
      chance => {
        fs.copyFileSync(file(chance.below(SIZES.length)), file(NUMBER + 1))
      },
    ],
    ['a state taken away', 3, chance => fs.rmSync(file(chance.below(NUMBER)))],
    ['the last state taken away', 6, () => fs.rmSync(file(NUMBER))],
    [
      'an event that is genuine and not canonical',
      5,
      chance => {
        const n = chance.below(SIZE)
        const events = all.with(n, (all[n] as string).replace(':', ': '))
        write(events)
        for (const [number, size] of SIZES.entries()) {
          sign(number, events.slice(0, size), keys.checkpoint)
        }
        return { earlier: false }
      },
    ],
    [
      'a key added beside the log',
      4,
      () => {
        const ring = keyRingOf([...keys.ring.keys, ...stranger.ring.keys])
        fs.writeFileSync(path.join(dir, 'keys.json'), keyRingBytes(ring))
      },
    ],
    [
      'a key given more time',
      4,
      chance => {
        const given = keys.ring.keys.map(key => ({ ...key, notAfter: at(366 + chance.below(99)) }))
        fs.writeFileSync(path.join(dir, 'keys.json'), keyRingBytes(keyRingOf(given)))
      },
    ],
    [
      'a file added',
      1,
      chance => {
        const name = chance.pick(['notes.txt', 'checkpoints/latest.json', 'leaves.jsonl.bak'])
        fs.writeFileSync(path.join(dir, name), '{}')
      },
    ],
    [
      'a file taken away',
      3,
      chance => {
        fs.rmSync(path.join(dir, chance.pick(['log.json', 'leaves.jsonl'])))
      },
    ],
    ...alteredEnvelope(chance => file(chance.below(SIZES.length)), stranger.checkpoint),
    [
      'a bit of any file',
      [1, 3, 4, 5, 6],
      chance => {
        const name = chance.pick([
          'log.json',
          'keys.json',
          'leaves.jsonl',
          'checkpoints/0000000001.json',
        ])
        fs.writeFileSync(
          path.join(dir, name),
          turned(fs.readFileSync(path.join(dir, name)), chance),
        )
      },
    ],
  ] satisfies readonly Alteration[]
}

function stateOf(number: number, events: readonly string[]): Checkpoint {
  const range = new CompactRange()
  for (const event of events) range.append(leafHash(Buffer.from(event)))
  const rootHash = range.root().toString('hex')
  return { log: 'public', number, size: events.length, rootHash, at: at(20 + number), covers: [] }
}

function twoOf(end: number, chance: Chance): [number, number] {
  const a = chance.below(end)
  return [a, (a + 1 + chance.below(end - 1)) % end]
}
