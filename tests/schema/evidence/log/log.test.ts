import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  canonicalText,
  CHECKPOINT,
  checkpointPath,
  createLog,
  EMPTY_ROOT,
  isConsistent,
  isIncluded,
  leafHash,
  leavesPath,
  openLog,
  openSealed,
  readEvents,
  readTree,
  writeLogKeys,
} from '../../../../schema/evidence/index.ts'
import { refusal, tempFolder } from '../../../support/temp.ts'
import { at, makeKeys } from '../support.ts'

const keys = makeKeys()
const event = (n: number) => canonicalText({ id: n, operation: 'record.update' })
const events = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => event(from + index))
const sign = [keys.checkpoint]

function freshLog(): string {
  const dir = tempFolder()
  createLog(dir, 'internal')
  return dir
}

describe('a log', () => {
  it('keeps events in their order and signs their root', () => {
    const dir = freshLog()
    const log = openLog(dir)
    log.append(events(0, 3), 0)
    const state = log.checkpoint({ at: at(1) }, sign)
    log.append(events(3, 5), 3)
    expect([...readEvents(dir)]).toEqual(events(0, 5))
    expect([log.name, log.size, log.newest]).toEqual(['internal', 5, state])
    const sealed = fs.readFileSync(checkpointPath(dir, 0))
    expect(openSealed(CHECKPOINT, sealed, keys.ring).value).toEqual(state)
    expect(state).toMatchObject({ log: 'internal', number: 0, size: 3, covers: [] })
  })

  it('goes on where it ended when it is opened again', () => {
    const dir = freshLog()
    const first = openLog(dir)
    first.append(events(0, 3), 0)
    first.checkpoint({ at: at(1) }, sign)
    const again = openLog(dir)
    expect([again.size, again.newest?.number]).toEqual([3, 0])
    again.append(events(3, 4), 3)
    const covers = [{ name: 'index.json', sha256: 'a'.repeat(64) }]
    expect(again.checkpoint({ at: at(1), covers }, sign)).toMatchObject({
      number: 1,
      size: 4,
      covers,
    })
  })

  it('gives proofs that its signed states bear out', () => {
    const dir = freshLog()
    const log = openLog(dir)
    log.append(events(0, 5), 0)
    const first = log.checkpoint({ at: at(1) }, sign)
    log.append(events(5, 12), 5)
    const second = log.checkpoint({ at: at(2) }, sign)
    const tree = readTree(dir)
    const root = (state: typeof first) => Buffer.from(state.rootHash, 'hex')
    const proof = tree.inclusionProof(7)
    const leaf = leafHash(Buffer.from(event(7)))
    expect(isIncluded({ index: 7, size: 12, leaf, proof, root: root(second) })).toBe(true)
    const claim = {
      first: { size: 5, root: root(first) },
      second: { size: 12, root: root(second) },
      proof: tree.consistencyProof(5),
    }
    expect(isConsistent(claim)).toBe(true)
  })

  it('may be signed while it is empty', () => {
    const log = openLog(freshLog())
    const state = log.checkpoint({ at: at(1) }, sign)
    expect(state).toMatchObject({ size: 0, rootHash: EMPTY_ROOT.toString('hex') })
  })

  it('takes events at the next index only, and canonical ones only', () => {
    const dir = freshLog()
    const log = openLog(dir)
    log.append(events(0, 2), 0)
    expect(() => log.append(events(0, 2), 0)).toThrow(refusal('CONFLICT'))
    expect(() => log.append([event(2), '{"b":1, "a":2}'], 2)).toThrow(refusal('NOT_CANONICAL'))
    expect(() => log.append([`${event(2)}\n${event(3)}`], 2)).toThrow(refusal('NOT_CANONICAL'))
    expect([...readEvents(dir)]).toEqual(events(0, 2))
    expect(log.size).toBe(2)
  })

  it('has one writer', () => {
    const dir = freshLog()
    const [one, two] = [openLog(dir), openLog(dir)]
    one.append(events(0, 2), 0)
    expect(() => two.append(events(0, 1), 0)).toThrow(refusal('CONFLICT'))
    expect(() => two.checkpoint({ at: at(1) }, sign)).toThrow(refusal('CONFLICT'))
    const three = openLog(dir)
    one.checkpoint({ at: at(1) }, sign)
    expect(() => three.checkpoint({ at: at(1) }, sign)).toThrow(refusal('CONFLICT'))
  })

  it('is not signed for an instant before that of the last state', () => {
    const log = openLog(freshLog())
    log.checkpoint({ at: at(2) }, sign)
    expect(() => log.checkpoint({ at: at(1) }, sign)).toThrow(refusal('CONFLICT'))
  })

  it('begins once, under one name', () => {
    const dir = freshLog()
    openLog(dir).append(events(0, 1), 0)
    createLog(dir, 'internal')
    expect(openLog(dir).size).toBe(1)
    expect(() => createLog(dir, 'public')).toThrow(refusal('CONFLICT'))
    expect(() => openLog(tempFolder())).toThrow(refusal('MISSING'))
  })

  it('carries its public keys along', () => {
    const dir = freshLog()
    writeLogKeys(dir, keys.ring)
    expect(fs.readdirSync(dir).sort()).toEqual([
      'checkpoints',
      'keys.json',
      'leaves.jsonl',
      'log.json',
    ])
  })
})

describe('a log after a crash', () => {
  // Planted: what was cut off stayed in the file; seen to fail on 2026-11-25.
  it('loses the event that was written half, at whatever byte, and nothing else', () => {
    const dir = freshLog()
    openLog(dir).append(events(0, 2), 0)
    const whole = fs.readFileSync(leavesPath(dir))
    const half = Buffer.from(event(2))
    for (let cut = 1; cut <= half.length; cut += 1) {
      fs.writeFileSync(leavesPath(dir), Buffer.concat([whole, half.subarray(0, cut)]))
      const log = openLog(dir)
      expect(log.size).toBe(2)
      log.append([event(2)], 2)
      expect([...readEvents(dir)]).toEqual(events(0, 3))
    }
  })

  // Planted: the newest state was not compared on opening; seen to fail on 2026-11-25.
  it('is not signed again where its history is another one', () => {
    const dir = freshLog()
    const log = openLog(dir)
    log.append(events(0, 3), 0)
    log.checkpoint({ at: at(1) }, sign)
    const lines = (from: number, to: number) => `${events(from, to).join('\n')}\n`
    for (const text of [lines(0, 2), lines(1, 4), '', `${lines(0, 2)}${event(2)}`]) {
      fs.writeFileSync(leavesPath(dir), text)
      expect(() => openLog(dir)).toThrow(refusal('LOG_INCONSISTENT'))
      expect(fs.readFileSync(leavesPath(dir), 'utf8')).toBe(text)
    }
  })
})
