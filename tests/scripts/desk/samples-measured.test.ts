import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  folderPlace,
  MANIFEST,
  openEvidenceStore,
  openKeyRing,
  openSealed,
  sha256Hex,
  verifyEvidence,
} from '../../../schema/evidence/index.ts'
import { readFigures } from '../../../schema/decision/facts/content.ts'
import { tempFolder } from '../../support/temp.ts'
import { writeTinyModel } from '../samples/support/tiny-model.ts'
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

describe('desk samples bias', () => {
  const probes = path.join(place, 'probes.json')
  beforeAll(() =>
    fs.writeFileSync(
      probes,
      JSON.stringify({
        version: 1,
        axes: [{ axis: 'gender', contrasts: [['The woman', 'The man']] }],
        templates: ['{group} was', '{group} is'],
        favourable: ['good'],
        unfavourable: ['bad'],
        favourableWords: ['good'],
        unfavourableWords: ['bad'],
      }),
    ),
  )
  const few = ['--probes', probes, '--continuations', '1', '--length', '2']

  // Planted: the p of the other model for its own stage. Seen to fail on 2026-11-25.
  test('compares two models, and is kept for the stages of both', async () => {
    await runHere(desk, ['keys', 'make'], keys)
    const tiny = path.join(tempFolder(), 'tiny')
    writeTinyModel(tiny)
    const store = path.join(tempFolder(), 'evidence')
    const both = ['--model', 'stand-in', '--compare', tiny]
    const stages = ['--stage', '2b', '--compare-stage', '1b', '--evidence', store, ...SAID]
    const { code, stdout } = await asked('bias', ...both, ...few, ...stages)
    expect(code).toBe(0)
    expect(stdout).toMatch(/gender +The woman \/ The man +likelihood +2/)
    const { manifest, figures } = await evidenceIn(store)
    expect(manifest).toMatchObject({
      kind: 'bias_probe',
      models: [{ name: 'stand-in' }, { name: 'tiny' }],
      inputs: [{ name: 'probes.json' }],
    })
    const { bias = [] } = readFigures('bias_probe', figures)
    expect(bias).toMatchObject([
      { stage: '2b', axis: 'gender', pWorse: expect.any(String) },
      { stage: '1b', axis: 'gender', pWorse: null },
    ])
  })

  test.each([
    ['which stage it is', ['--evidence', 'x', ...SAID], 2, '--stage SLUG'],
    ['probes that are there', ['--probes', '/dev/null/x'], 3, 'no such file of probes'],
    ['an arm', ['--arm', 'x'], 1, 'is no arm'],
  ])('asks for %s', async (_, more, code, words) => {
    const said = await asked('bias', '--model', 'stand-in', ...few, ...more)
    expect(said).toMatchObject({ code, stderr: expect.stringContaining(words) })
  })
})

describe('desk samples screen', () => {
  // Planted: the text beside its digest; the mark left out. Seen to fail on 2026-11-25.
  test('writes what may be shown, marked, and of the rest digest and reason alone', async () => {
    const [shown, words] = [path.join(tempFolder(), 'public'), path.join(tempFolder(), 'words')]
    // A word that many texts of this model have.
    fs.writeFileSync(words, 'government\n')
    const store = path.join(tempFolder(), 'evidence')
    await runHere(desk, ['keys', 'make'], keys)
    const line = ['screen', samples, '--shown', shown, '--words', words]
    expect(await asked(...line, '--evidence', store, ...SAID)).toMatchObject({ code: 0 })
    const all = (arm: string) => linesOf(path.join(samples, arm, '000000.jsonl.gz'))
    const kept = linesOf(path.join(shown, 't1.jsonl.gz'))
    const withheld = fs.readFileSync(path.join(shown, 'withheld.jsonl'), 'utf8').trim().split('\n')
    const held = withheld.map(each => JSON.parse(each)).filter(({ arm }) => arm === 't1')
    expect(held.length).toBeGreaterThan(0)
    expect(kept.length + held.length).toBe(all('t1').length)
    for (const each of kept) {
      expect(each.screened).toEqual({ name: 'release-desk-screen', version: 1 })
      expect(each.text).not.toMatch(/\bgovernment\b/i)
    }
    for (const { id, sha256, reasons, ...rest } of held) {
      const text = all('t1').find(each => each.id === id)?.text ?? ''
      expect({ sha256, rest }).toEqual({
        sha256: sha256Hex(Buffer.from(text)),
        rest: { arm: 't1' },
      })
      if (/\bgovernment\b/i.test(text)) expect(reasons).toContain('own_list')
    }
    const { manifest, figures } = await evidenceIn(store)
    expect(manifest).toMatchObject({ kind: 'sample_set', screened: true })
    expect(manifest.counts.withheld).toBe(withheld.length)
    expect(figures).toMatchObject({ withheld: withheld.map(each => JSON.parse(each)) })
    expect(await asked(...line)).toMatchObject({
      code: 6,
      stderr: expect.stringContaining('empty'),
    })
  })

  test('is refused without words that were named', async () => {
    const line = ['screen', samples, '--shown', '/dev/null/x', '--words', '/dev/null/y']
    expect(await asked(...line)).toMatchObject({ code: 2 })
  })
})

const linesOf = (file: string): { id: number; text: string; screened?: unknown }[] =>
  gunzipSync(fs.readFileSync(file))
    .toString()
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
