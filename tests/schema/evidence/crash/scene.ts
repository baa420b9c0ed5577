import assert from 'node:assert/strict'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  addEvidence,
  folderPlace,
  keyRingOf,
  newPair,
  openEvidenceStore,
  openLog,
  readEvents,
  signingKey,
  verifyEvidence,
  verifyLog,
  type KeyRing,
  type Report,
} from '../../../../schema/evidence/index.ts'
import type { Case } from '../../../support/faults/cases.ts'
import type { EvidenceInput } from '../../../support/faults/evidence.child.ts'
import type { Plan, Step } from '../../../support/faults/plan.ts'
import { runChild, type Ended } from '../../../support/faults/run.ts'
import { at, manifestOf, YEAR } from '../support.ts'
import { eventsOf, makeLog } from '../verify/world.ts'

/** Events of the log before, and after the child has come to its end. */
const [BEFORE, AFTER] = [2, 5]
const OUTPUTS = ['{"result":1}', '{"result":2}']

/**
 * A folder with evidence and a signed log, to which a process adds both. Each run gets a copy of its
 * own.
 */
export class Scene {
  readonly #dir = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-crash-'))
  readonly #evidence = newPair('evidence', YEAR)
  readonly #checkpoint = newPair('checkpoint', YEAR)
  readonly #ring: KeyRing = keyRingOf([this.#evidence.entry, this.#checkpoint.entry])
  readonly #manifest = manifestOf(OUTPUTS.map(text => Buffer.from(text)))
  #runs = 0

  /** Makes the scene, and says what the steps of a run are that nothing befalls. */
  async prepare(): Promise<readonly Step[]> {
    const keys = { ring: this.#ring, ...this.#signing }
    makeLog(path.join(this.#template, 'log'), keys, [BEFORE])
    const first = Buffer.from('{"result":0}')
    await addEvidence(
      this.#store(this.#template),
      manifestOf([first]),
      [first],
      [this.#signing.evidence],
    )
    const dir = this.#copy()
    const { result, said } = await this.#run(dir, { at: 0, blow: 'kill' })
    assert.equal(result?.threw, null, said)
    await this.#assertWhole(dir)
    return result.steps
  }

  remove(): void {
    fs.rmSync(this.#dir, { recursive: true, force: true })
  }

  /** What lies there after a blow, and that whoever comes next can finish. */
  async survives({ at, blow }: Case): Promise<void> {
    const dir = this.#copy()
    const ended = await this.#run(dir, { at, blow })
    assert.equal(ended.killed, blow.startsWith('kill'), ended.said)
    await this.#assertNothingFalse(dir)
    const outputs = OUTPUTS.map(text => Buffer.from(text))
    await addEvidence(this.#store(dir), this.#manifest, outputs, [this.#signing.evidence])
    this.#finishLog(dir)
    await this.#assertWhole(dir)
  }

  /** Bytes that nobody vouches for and events that nobody signed are all that may be left behind. */
  async #assertNothingFalse(dir: string): Promise<void> {
    const faults = (report: Report) => report.findings.map(({ fault }) => fault)
    const evidence = await verifyEvidence(this.#store(dir), { ring: this.#ring })
    assert.deepEqual(new Set([...faults(evidence), 'policy']), new Set(['policy']))
    const log = verifyLog(path.join(dir, 'log'), { ring: this.#ring })
    // A last event that was written half is no event yet.
    const allowed = new Set(['policy', 'not_canonical'])
    assert.deepEqual(
      faults(log).filter(fault => !allowed.has(fault)),
      [],
    )
    assert.ok(log.checked.events >= BEFORE && log.checked.checkpoints >= 1)
  }

  #finishLog(dir: string): void {
    const log = openLog(path.join(dir, 'log'))
    log.append(eventsOf(log.size, AFTER), log.size)
    log.checkpoint({ at: at(60) }, [this.#signing.checkpoint])
  }

  async #assertWhole(dir: string): Promise<void> {
    const options = { ring: this.#ring }
    const evidence = await verifyEvidence(this.#store(dir), options)
    assert.deepEqual([evidence.exitCode, evidence.checked.statements], [0, 2])
    assert.equal(verifyLog(path.join(dir, 'log'), options).exitCode, 0)
    assert.deepEqual([...readEvents(path.join(dir, 'log'))], eventsOf(0, AFTER))
  }

  get #template(): string {
    return path.join(this.#dir, 'template')
  }

  get #signing() {
    const [evidence, checkpoint] = [this.#evidence, this.#checkpoint].map(pair =>
      signingKey(pair.pem),
    )
    assert.ok(evidence && checkpoint)
    return { evidence, checkpoint, decision: evidence }
  }

  #store(dir: string) {
    return openEvidenceStore(folderPlace(path.join(dir, 'evidence')))
  }

  #copy(): string {
    this.#runs += 1
    const dir = path.join(this.#dir, `run-${this.#runs}`)
    fs.cpSync(this.#template, dir, { recursive: true })
    return dir
  }

  #run(dir: string, plan: Omit<Plan, 'under'>): Promise<Ended> {
    const input: EvidenceInput = {
      dir,
      evidenceKey: this.#evidence.pem,
      checkpointKey: this.#checkpoint.pem,
      manifest: this.#manifest,
      outputs: OUTPUTS,
      events: eventsOf(BEFORE, AFTER),
      from: BEFORE,
      signedAt: at(50),
    }
    const options = { plan: { ...plan, under: [dir] }, input, temp: this.#dir }
    return runChild('evidence.child.ts', options)
  }
}

/** A step whatever the names of single files. */
export const kindOf = ({ call, on }: Step): string =>
  `${call} ${on
    .replace(/^.*?\/run-\d+\//, '')
    .replaceAll(/[0-9a-f]{64}/g, 'DIGEST')
    .replaceAll(/[0-9a-f]{12}\.tmp/g, 'TMP')
    .replaceAll(/\/[0-9a-f]{2}(?=\/|$)/g, '/AB')}`
