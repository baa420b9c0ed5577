import fs from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  folderPlace,
  MANIFEST,
  openEvidenceStore,
  openKeyRing,
  openSealed,
  verifyEvidence,
} from '../../../schema/evidence/index.ts'
import { readFigures } from '../../../schema/decision/facts/content.ts'
import { tempFolder } from '../../support/temp.ts'
import { runHere } from './run-here.ts'

const place = fs.mkdtempSync(path.join(process.env.TMPDIR ?? '/tmp', 'desk-test-'))
const desk = { dataDir: path.join(place, 'data'), databaseUrl: 'file:/dev/null/none.db' }
const keys = { DESK_KEYS: path.join(place, 'keys') }
const samples = path.join(place, 'out')
const LOCK = {
  name: 'stand-in',
  version: 1,
  sha256: 'a'.repeat(64),
  lockedAt: '2026-01-01T00:00:00.000Z',
}
const asked = (...args: string[]) => runHere(desk, ['samples', ...args], keys)
const SAID = ['--by', 'A laboratory', '--expires', '2099-01-01']

beforeAll(async () => {
  const some = ['--n', '40', '--max-tokens', '48', '--threads', '1', '--shard', '40']
  await asked(
    'run',
    '--model',
    'stand-in',
    ...some,
    '--arm',
    't1',
    '--arm',
    'k40',
    '--out',
    samples,
  )
}, 60_000)
afterAll(() => fs.rmSync(place, { recursive: true }))

/** The figures and the manifest of the only evidence in a folder, once its signature was checked. */
async function evidenceIn(folder: string) {
  const store = openEvidenceStore(folderPlace(folder))
  const ring = openKeyRing(keys.DESK_KEYS)
  expect(await verifyEvidence(store, { ring })).toMatchObject({ exitCode: 0 })
  const [id = ''] = await store.manifests()
  const { value: manifest } = openSealed(MANIFEST, await store.manifest(id), ring)
  const bytes = await store.get(manifest.outputs[0]?.sha256 ?? '')
  return { manifest, figures: JSON.parse(bytes.toString('utf8')) as unknown }
}

describe('desk samples detect', () => {
  test('tells per arm and length what was found, and what n cannot carry', async () => {
    const { code, stdout } = await asked('detect', samples, '--bound', '150', '--json')
    expect(code).toBe(0)
    const told = JSON.parse(stdout)
    expect(told.classes).toEqual({ 0: 'human', 1: 'machine-made' })
    expect(told.arms.map(({ name }: { name: string }) => name)).toEqual(['t1', 'k40'])
    for (const { buckets, matched } of told.arms) {
      const [all, short, long] = buckets
      expect(short.n + long.n).toBe(all.n)
      expect(all.n).toBe(matched.testPairs)
      expect(all).toMatchObject({ tprAtFpr1000: null, claims: [{ enough: false }, {}] })
      expect(all.calibration.bins).toHaveLength(10)
    }
    expect(told.transfer).toMatchObject([
      { learnt: 't1', asked: 'k40' },
      { learnt: 'k40', asked: 't1' },
    ])
    const { stdout: words } = await asked('detect', samples)
    expect(words).toMatch(/t1 +all .*insufficient/)
    expect(words).toContain('carry no claim of 99.9 %; it takes 2995')
  })

  // Planted: the lock left out; the start of the run taken for its end. Seen to fail on 2026-11-25.
  test('is kept as signed evidence that names its lock, in the form that the checklist reads', async () => {
    await runHere(desk, ['keys', 'make'], keys)
    const [store, out] = [path.join(tempFolder(), 'evidence'), tempFolder()]
    const lock = path.join(tempFolder(), 'lock.json')
    fs.writeFileSync(lock, JSON.stringify(LOCK))
    const told = ['--evidence', store, '--thresholds', lock, '--out', out, '--fine-tuned']
    const { code, stderr } = await asked('detect', samples, ...told, ...SAID)
    expect({ code, stderr }).toMatchObject({ code: 0, stderr: expect.stringContaining('Evidence') })
    const { manifest, figures } = await evidenceIn(store)
    expect(manifest).toMatchObject({
      kind: 'detector_result',
      thresholds: LOCK,
      method: { by: 'command', command: 'desk samples detect', seeds: ['0'] },
      models: [{ name: 'stand-in' }],
      inputs: [{ name: 'samples-1/manifest.json' }, { name: 'reference.jsonl.gz' }],
      measuredBy: { who: 'A laboratory', relation: 'self' },
    })
    expect(manifest.startedAt < manifest.endedAt).toBe(true)
    const { detector = [] } = readFigures('detector_result', figures)
    expect(detector[0]).toMatchObject({ arm: 't1', armKind: 'temperature', fineTuned: true })
    expect(JSON.parse(fs.readFileSync(path.join(out, 'detector.json'), 'utf8'))).toEqual(figures)
  })

  test.each([
    ['nobody who measures', ['--evidence', 'x'], 2, 'Who measured'],
    ['two places', ['--evidence', 'x', '--decision', 'y'], 2, 'in one place'],
    ['a file for the lock of a decision', ['--decision', 'y', '--thresholds', 'x'], 2, 'family'],
    ['a lock that is none', ['--evidence', 'x', '--thresholds', '/dev/null', ...SAID], 2, 'lock'],
    ['a share above 1', ['--prevalence', '2'], 2, 'share between 0 and 1'],
    ['no human texts', ['--reference', '/dev/null/x'], 3, 'no such file of human texts'],
    ['human texts that are none', ['--reference', '/etc/hostname'], 1, 'Line 1'],
  ])('refuses %s before it measures', async (_, more, code, words) => {
    const said = await asked('detect', samples, ...more)
    expect(said).toMatchObject({ code, stderr: expect.stringContaining(words), stdout: '' })
  })
})

describe('desk samples measure', () => {
  test('has a line for people and one for each arm, and keeps them with the manifest of the run', async () => {
    const { stdout } = await asked('measure', samples, '--words', '20')
    expect(stdout).toMatch(/^people .*\nt1 .*\nk40 /m)
    const store = path.join(tempFolder(), 'evidence')
    await runHere(desk, ['keys', 'make'], keys)
    const told = ['--words', '20', '--evidence', store, ...SAID]
    expect(await asked('measure', samples, ...told)).toMatchObject({ code: 0 })
    const { manifest, figures } = await evidenceIn(store)
    expect(manifest).toMatchObject({ kind: 'sample_set', counts: { arms: 2, samples: 80 } })
    expect(figures).toMatchObject({
      version: 1,
      manifest: JSON.parse(fs.readFileSync(path.join(samples, 'manifest.json'), 'utf8')),
      measures: [{ name: 'people' }, { name: 't1', selfBleu: expect.any(String) }, {}],
    })
  })
})
