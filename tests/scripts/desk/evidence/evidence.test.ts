import fs from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  folderPlace,
  openEvidenceStore,
  openKeyRing,
  verifyEvidence,
} from '../../../../schema/evidence/index.ts'
import { PROVIDERS } from '../../../support/index.ts'
import { evidenceDesk, SAID, type EvidenceDesk } from './evidence-desk.ts'

interface Told {
  readonly id: string
  readonly sha256: string
  readonly withdrawnReason: string
  readonly manifest: { readonly nonClaims: string[] }
}
interface Event {
  readonly operation: string
  readonly itemId: string
}

describe.each(PROVIDERS)('desk evidence (%s)', { timeout: 120_000 }, provider => {
  let desk: EvidenceDesk
  const add = (file: string, said: readonly (readonly string[])[] = SAID) =>
    desk.as(
      'staff',
      'evidence',
      'add',
      file,
      '--decision',
      'stand-in/release-1b',
      ...said.flat(),
      '--json',
    )
  const added = async (name: string, text: string): Promise<Told> => {
    const { code, stdout, stderr } = await add(await desk.file(name, text))
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    return JSON.parse(stdout) as Told
  }
  const list = async <Row>(name: string): Promise<Row[]> =>
    JSON.parse((await desk.as('admin', 'list', name, '--json')).stdout) as Row[]
  // Some things one database shows as well as two.
  const isSecond = provider === 'postgresql'
  const folder = () => path.join(desk.place.dataDir, 'evidence')

  beforeAll(async () => {
    desk = await evidenceDesk(provider)
  })
  afterAll(() => desk.remove())

  test('needs a key, and says which command makes it', async () => {
    const { code, stderr } = await add(await desk.file('early.txt', 'early'))
    expect({ code, stderr }).toMatchObject({ code: 3, stderr: expect.stringContaining('make one') })
    expect((await desk.as('staff', 'keys', 'make')).code).toBe(0)
  })

  if (!isSecond)
    test('asks for everything that was not said, in words and at once', async () => {
      const { code, stderr } = await add(await desk.file('a.txt', 'a'), [['--kind', 'document']])
      expect(code).toBe(2)
      for (const question of [
        'Who measured',
        'How was',
        'From when on',
        'not show',
        'come about',
      ]) {
        expect(stderr).toContain(question)
      }
    })

  // Planted: no audit event was recorded; seen to fail on 2026-11-25.
  test('keeps the bytes, signs what they are, and registers them with an audit event', async () => {
    const { id, sha256 } = await added('letter.txt', 'We found nothing.')
    expect(await list('evidence')).toMatchObject([{ id, sha256, kind: 'document' }])
    const events = await list<Event>('audit-events')
    expect(events.filter(({ itemId }) => itemId === id)).toMatchObject([
      { operation: 'evidence.add' },
    ])
    const store = openEvidenceStore(folderPlace(folder()))
    const report = await verifyEvidence(store, { ring: openKeyRing(desk.place.settings.keysDir) })
    expect(report).toMatchObject({ exitCode: 0, checked: { statements: 1, objects: 1 } })
  })

  // Planted: no look for the record that is there; seen to fail on 2026-11-25.
  if (!isSecond)
    test('added again is the same evidence, with nothing there twice', async () => {
      const [first] = await list<Told>('evidence')
      const again = await add(path.join(desk.place.dataDir, 'letter.txt'))
      expect(JSON.parse(again.stdout)).toMatchObject({ id: first?.id })
      expect(await list('evidence')).toHaveLength(1)
      expect(await openEvidenceStore(folderPlace(folder())).manifests()).toHaveLength(1)
    })

  // Planted: the store gave bytes without hashing them; seen to fail on 2026-11-25.
  if (!isSecond)
    test('is hashed again whenever it is shown', async () => {
      const { id, sha256 } = await added('plain.txt', 'Plain words.')
      const out = path.join(desk.place.dataDir, 'out.txt')
      const shown = await desk.as('reviewer', 'evidence', 'show', id, '--out', out, '--json')
      expect(JSON.parse(shown.stdout)).toMatchObject({
        manifest: { nonClaims: ['It says nothing of fine-tuned models.'] },
        withdrawal: null,
      })
      expect(await fs.readFile(out, 'utf8')).toBe('Plain words.')
      const kept = path.join(folder(), 'sha256', sha256.slice(0, 2), sha256)
      await fs.writeFile(kept, 'Other words.')
      const { code, stderr } = await desk.as('reviewer', 'evidence', 'show', id)
      await fs.writeFile(kept, 'Plain words.')
      expect(code).toBe(1)
      expect(stderr).toContain('altered')
    })

  // Planted: figures were taken from withdrawn evidence too; seen to fail on 2026-11-25.
  test('gives the checklist the figures in its bytes, until it is withdrawn', async () => {
    const details = await desk.file('details.json', JSON.stringify(DETAILS))
    const said = [...saidOf('detector_result'), ['--details', details]]
    const file = await desk.file('result.json', JSON.stringify({ version: 1, detector: [RESULT] }))
    const { id } = JSON.parse((await add(file, said)).stdout) as Told
    expect(await evidenceOfD1(desk)).toEqual([id])
    const withdraw = () =>
      desk.as('leadership', 'evidence', 'withdraw', id, '--reason', 'The seeds were wrong.')
    expect((await withdraw()).code).toBe(0)
    expect(await withdraw()).toMatchObject({ code: 6 })
    expect(await evidenceOfD1(desk)).toEqual([])
    const shown = await desk.as('staff', 'evidence', 'show', id)
    expect(shown.stdout).toContain('The seeds were wrong.')
  })

  // Planted: the lock of the family not looked for. Seen to fail on 2026-11-25.
  if (!isSecond)
    test('is what a detector comes to, measured under the lock of the family', async () => {
      const out = path.join(desk.place.dataDir, 'samples')
      const few = ['--n', '24', '--arm', 'k40', '--max-tokens', '32', '--threads', '1']
      await desk.as('staff', 'samples', 'run', '--model', 'stand-in', ...few, '--out', out)
      const who = ['--by', 'A laboratory', '--expires', '2099-06-30']
      const to = ['--decision', 'stand-in/release-1b', '--json']
      const { code, stdout } = await desk.as('staff', 'samples', 'detect', out, ...who, ...to)
      expect(code).toBe(0)
      const { id } = JSON.parse(stdout) as Told
      expect(await evidenceOfD1(desk)).toEqual([id])
      const shown = await desk.as('staff', 'evidence', 'show', id, '--json')
      const { thresholds, startedAt } = JSON.parse(shown.stdout).manifest
      const [set] = await list<{ digest: string; lockedAt: string }>('threshold-sets')
      expect(thresholds).toEqual({
        name: 'stand-in',
        version: 1,
        sha256: set?.digest,
        lockedAt: set?.lockedAt,
      })
      expect(thresholds.lockedAt < startedAt).toBe(true)
    })

  if (!isSecond)
    test('with figures that cannot be read is refused, in words', async () => {
      const file = await desk.file('study.json', '{"version":1,"credibility":[]}')
      const { code, stderr } = await add(file, saidOf('credibility_study'))
      expect({ code, stderr }).toMatchObject({
        code: 1,
        stderr: expect.stringContaining('figures cannot be read'),
      })
    })
})

const saidOf = (kind: string) =>
  SAID.filter(([flag]) => flag !== '--description')
    .map(pair => (pair[0] === '--kind' ? ['--kind', kind] : pair))
    .concat(kind === 'detector_result' ? [] : [['--description', 'Asked by post.']])

/** What a program says of its run. */
const DETAILS = {
  method: {
    by: 'command',
    command: 'detect',
    commit: 'c'.repeat(40),
    dirty: false,
    parameters: {},
    seeds: ['1'],
  },
  models: [{ name: 'stand-in', sha256: 'a'.repeat(64) }],
  runtime: [{ name: 'node', version: '24.21.0' }],
  hardware: { machine: 'bench', device: 'CPU', driver: null },
}

const RESULT = {
  arm: 'top-k 40',
  armKind: 'top_k',
  maxCharacters: null,
  nPerClass: 3000,
  fineTuned: false,
  balancedAccuracy: { value: '0.96', low: '0.953', high: '0.966' },
  tprAtFpr1000: null,
  tprAtFpr10000: null,
}

/** Which evidence the answer on the detector's accuracy rests on. */
async function evidenceOfD1({ as }: EvidenceDesk): Promise<readonly string[]> {
  const { stdout } = await as('staff', 'checklist', 'stand-in/1b', '--json')
  const { answers } = JSON.parse(stdout) as { answers: { evidence: string[]; question: string }[] }
  return answers.find(({ question }) => question === 'D1')?.evidence ?? []
}
