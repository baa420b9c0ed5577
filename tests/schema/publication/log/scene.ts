import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  keyRingBytes,
  keyRingOf,
  newPair,
  readEvents,
  signingKey,
  verifyPath,
} from '../../../../schema/evidence/index.ts'
import { witnessStore } from '../../../../schema/publication/log/index.ts'
import { openStore, writeStore } from '../../../../schema/publication/store/index.ts'
import type { Case } from '../../../support/faults/cases.ts'
import type { Plan, Step } from '../../../support/faults/plan.ts'
import { runChild } from '../../../support/faults/run.ts'
import type { WitnessInput } from '../../../support/faults/witness.child.ts'
import { publishedFixture } from '../../../support/published-fixture/index.ts'
import { at, YEAR } from '../../evidence/support.ts'

/** So many versions were public before. */
const BEFORE = 3

interface Places {
  readonly log: string
  /** The store that is about to become public, and the one that is. */
  readonly store: string
  readonly first: string
}

/** A desk with a public log, and a store that is about to follow the one before. */
export class Scene {
  readonly #dir = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-crash-'))
  readonly #pair = newPair('checkpoint', YEAR)
  readonly #ring = keyRingOf([this.#pair.entry])
  #runs = 0

  /** Makes the scene, and says what the steps of a run are that nothing befalls. */
  async prepare(): Promise<readonly Step[]> {
    const template = this.#places('template')
    writeStore(template.first, publishedFixture.slice(0, BEFORE))
    this.#witness(template.log, template.first, at(1))
    writeStore(template.store, publishedFixture)
    const places = this.#copy()
    const { result, said } = await this.#run(places, { at: 0, blow: 'kill' })
    assert.equal(result?.threw, null, said)
    await this.#assertWhole(places)
    return result.steps
  }

  remove(): void {
    fs.rmSync(this.#dir, { recursive: true, force: true })
  }

  /** After a blow what is public is still valid, and the next build of the same store signs it. */
  async survives({ at: step, blow }: Case): Promise<void> {
    const places = this.#copy()
    const { killed, said } = await this.#run(places, { at: step, blow })
    assert.equal(killed, blow.startsWith('kill'), said)
    assert.equal(await this.#verified(places.first), 0)
    // What was not finished is thrown away, and the store is written anew.
    fs.rmSync(places.store, { recursive: true })
    writeStore(places.store, publishedFixture)
    this.#witness(places.log, places.store, at(3))
    await this.#assertWhole(places)
  }

  async #assertWhole({ log, store, first }: Places): Promise<void> {
    assert.equal(await this.#verified(store), 0)
    const known = fs.readFileSync(path.join(first, 'log', 'checkpoints', '0000000000.json'))
    const report = await verifyPath(store, { ring: this.#ring, earlier: known })
    assert.equal(report.exitCode, 0)
    const events = [...readEvents(log)]
    assert.equal(events.length, publishedFixture.length)
    assert.equal(new Set(events).size, events.length)
  }

  #verified = async (store: string): Promise<number> =>
    (await verifyPath(store, { ring: this.#ring })).exitCode

  #witness(log: string, store: string, instant: string): void {
    const { entries, digest: index } = openStore(store)
    const key = signingKey(this.#pair.pem)
    witnessStore({ dir: log, key, ring: this.#ring }, { store, entries, index, at: instant })
  }

  #places(name: string): Places {
    const dir = path.join(this.#dir, name)
    return { log: path.join(dir, 'log'), store: path.join(dir, '2'), first: path.join(dir, '1') }
  }

  #copy(): Places {
    this.#runs += 1
    const name = `run-${this.#runs}`
    fs.cpSync(path.join(this.#dir, 'template'), path.join(this.#dir, name), { recursive: true })
    return this.#places(name)
  }

  #run({ log, store }: Places, plan: Omit<Plan, 'under'>) {
    const key = this.#pair.pem
    const ring = keyRingBytes(this.#ring).toString('utf8')
    const input: WitnessInput = { log, store, key, ring, at: at(2) }
    const under = [path.dirname(log)]
    return runChild('witness.child.ts', { plan: { ...plan, under }, input, temp: this.#dir })
  }
}

/** A step whatever the names of single files. */
export const kindOf = ({ call, on }: Step): string =>
  `${call} ${on
    .replace(/^.*?\/run-\d+\//, '')
    .replaceAll(/[0-9a-f]{12}\.tmp/g, 'TMP')
    .replaceAll(/[0-9a-f]{64}/g, 'DIGEST')}`
