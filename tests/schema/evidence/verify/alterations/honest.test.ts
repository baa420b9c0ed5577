import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import {
  checkpointPath,
  folderPlace,
  MANIFEST,
  openEvidenceStore,
  seal,
  verifyEnvelope,
  verifyEvidence,
  verifyLog,
  verifyPublished,
  withdrawEvidence,
  type Report,
} from '../../../../../schema/evidence/index.ts'
import { tempFolder } from '../../../../support/temp.ts'
import { at, makeKeys, manifestOf } from '../../support.ts'
import { eventsOf, makeEvidence, makeLog, makePublished, publish } from '../world.ts'
import { chanceOf } from './chance.ts'

const keys = makeKeys()
const { ring } = keys

/** What keeps a report from being valid, for a message that tells. */
const wrong = (report: Report) => [report.exitCode, ...report.findings]

/** The states of a log but the last, one after the other. */
const earlierStates = (dir: string, last: number) =>
  Array.from({ length: last }, (_, number) => fs.readFileSync(checkpointPath(dir, number)))

// What is accepted, 1,000 times in all. Planted: states of one size were taken for contradicting
// ones; seen to fail on 2026-11-25.
it('accepts a log that grows as logs do, whatever state was known before: 450 times', () => {
  for (let seed = 1; seed <= 10; seed += 1) {
    const chance = chanceOf(seed)
    const dir = tempFolder()
    const log = makeLog(dir, keys, [chance.below(3)])
    for (let step = 1; step <= 9; step += 1) {
      log.append(eventsOf(log.size, log.size + chance.below(4)), log.size)
      log.checkpoint({ at: at(30 + step) }, [keys.checkpoint])
      for (const earlier of earlierStates(dir, step)) {
        expect(wrong(verifyLog(dir, { ring, earlier }))).toEqual([0])
      }
    }
  }
})

it('accepts what is stated, whatever is stated: 400 times', () => {
  for (let seed = 1; seed <= 400; seed += 1) {
    const chance = chanceOf(seed)
    const manifest = manifestOf([Buffer.from(`${seed}`)], {
      counts: { [`of ${String.fromCodePoint(32 + chance.below(0xd000))}`]: chance.below(1e9) },
      nonClaims: [`Nothing ${String.fromCodePoint(0x1f600 + chance.below(80))}`],
      expiresAt: at(13 + chance.below(999)),
    })
    const sealed = seal(MANIFEST, manifest, [keys.evidence])
    expect(wrong(verifyEnvelope(sealed, { ring }))).toEqual([0])
  }
})

it('accepts evidence as it is added and withdrawn: 90 times', async () => {
  const dir = tempFolder()
  const store = openEvidenceStore(folderPlace(dir))
  for (let pieces = 1; pieces <= 5; pieces += 1) {
    const manifests = await makeEvidence(dir, keys, pieces)
    const last = { manifest: manifests.at(-1) as string, reason: 'Wrong.', at: at(50) }
    if (pieces > 1) await withdrawEvidence(store, last, [keys.evidence])
    for (let day = 20; day < 38; day += 1) {
      const policy = { manifests, freshAt: at(day) }
      expect(wrong(await verifyEvidence(store, { ring, policy }))).toEqual([0])
    }
  }
})

it('accepts a store each time that something was published: 60 times', async () => {
  for (let seed = 1; seed <= 4; seed += 1) {
    const dir = tempFolder()
    const log = makePublished(dir, keys, 0)
    for (let objects = 1; objects <= 5; objects += 1) {
      publish(dir, log, keys, objects)
      for (const earlier of earlierStates(path.join(dir, 'log'), objects)) {
        expect(wrong(await verifyPublished(dir, { ring, earlier }))).toEqual([0])
      }
    }
  }
})
