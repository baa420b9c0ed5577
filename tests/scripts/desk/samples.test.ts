import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { tempFolder } from '../../support/temp.ts'
import { writeTinyModel } from '../samples/support/tiny-model.ts'
import { runHere } from './run-here.ts'

const ROOT = process.env.DESK_ROOT ?? process.cwd()

/** A data folder that does not exist, and no database: these commands need neither. */
const bare = () => ({
  dataDir: path.join(tempFolder(), 'data'),
  databaseUrl: 'file:/dev/null/none.db',
})
const SMALL = [
  '--n',
  '4',
  '--arm',
  't1',
  '--arm',
  'k40-2019',
  '--max-tokens',
  '8',
  '--threads',
  '1',
]

describe('desk samples', () => {
  test('makes samples, reads them back, checks and shows them, without a desk', async () => {
    const place = bare()
    const out = path.join(tempFolder(), 'out')
    const line = ['samples', 'run', '--model', 'stand-in', ...SMALL, '--out', out]
    const first = await runHere(place, [...line, '--json'])
    expect(first).toMatchObject({ code: 0 })
    const made = JSON.parse(first.stdout)
    expect(made).toMatchObject({
      made: true,
      arms: [{ arm: 't1', samples: 4 }, { arm: 'k40-2019' }],
    })

    const again = await runHere(place, line)
    expect(again.stdout).toContain('All of it was there already')

    const checked = await runHere(place, ['samples', 'verify', out, '--each', '2'])
    expect(checked).toMatchObject({ code: 0, stdout: expect.stringContaining('4 samples of') })

    const shown = await runHere(place, [
      'samples',
      'show',
      out,
      '--arm',
      'k40-2019',
      '--limit',
      '1',
    ])
    expect(shown.stdout).toMatch(/── k40-2019 0 · 8 tokens, .* · machine-made ──/)
    expect(fs.existsSync(place.dataDir)).toBe(false)
  })

  test('ends with 1, and says which, where a sample is not what the model makes', async () => {
    const out = path.join(tempFolder(), 'out')
    const model = path.join(tempFolder(), 'tiny')
    writeTinyModel(model)
    await runHere(bare(), ['samples', 'run', '--model', model, ...SMALL, '--out', out])
    writeTinyModel(model, { seed: 2 })
    const checked = await runHere(bare(), ['samples', 'verify', out, '--model', model])
    expect(checked).toMatchObject({ code: 6, stderr: expect.stringContaining('another tiny') })
  })

  test('scores a text and ids alike', async () => {
    const line = ['samples', 'score', '--model', 'stand-in', '--json', '--text']
    const { stdout } = await runHere(bare(), [...line, 'The state of our Union is strong'])
    const [scored] = JSON.parse(stdout).texts
    const ids = scored.tokens.map(({ id }: { id: number }) => id).join()
    const again = await runHere(bare(), [...line.slice(0, -1), '--ids', ids])
    expect(JSON.parse(again.stdout).texts).toEqual([scored])
  })

  test.each([
    ['nothing to score', ['samples', 'score', '--model', 'stand-in'], 2, 'Name --text'],
    [
      'ids that are none',
      ['samples', 'score', '--model', 'stand-in', '--ids', '1,x'],
      1,
      'whole numbers',
    ],
    ['nothing to do', ['samples', 'run'], 2, 'Name --model'],
    [
      'no such model',
      ['samples', 'run', '--model', 'nope', ...SMALL, '--out', 'x'],
      3,
      'no such model folder',
    ],
    [
      'no such arm',
      ['samples', 'run', '--model', 'stand-in', '--n', '1', '--arm', 'k0', '--out', 'x'],
      1,
      'is no arm',
    ],
    ['nothing to check', ['samples', 'verify', '/dev/null/x'], 3, 'no samples in that folder'],
    ['nothing to show', ['samples', 'show', '/dev/null/x'], 3, 'no samples in that folder'],
  ])('says what is wrong: %s', async (_, line, code, words) => {
    expect(await runHere(bare(), line)).toMatchObject({
      code,
      stderr: expect.stringContaining(words),
    })
  })

  test('ends with 130 at Ctrl-C, and the same command goes on', { timeout: 60_000 }, async () => {
    const out = path.join(tempFolder(), 'out')
    const line = [
      'samples',
      'run',
      '--model',
      'stand-in',
      '--n',
      '400',
      '--arm',
      't1',
      '--out',
      out,
    ]
    const child = spawn(
      process.execPath,
      [
        path.join(ROOT, 'scripts/desk/main.ts'),
        ...line,
        '--max-tokens',
        '40',
        '--shard',
        '8',
        '--batch',
        '8',
      ],
      {
        env: { ...process.env, DESK_DATA: path.join(out, '../data') },
        stdio: ['ignore', 'ignore', 'pipe'],
      },
    )
    onTestFinished(() => void child.kill('SIGKILL'))
    let told = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text))
    const shards = () =>
      fs.existsSync(path.join(out, 't1')) ? fs.readdirSync(path.join(out, 't1')) : []
    while (shards().length < 2 && child.exitCode === null)
      await new Promise(done => setTimeout(done, 20))
    child.kill('SIGINT')
    const code = await new Promise(done => child.once('close', done))
    expect({ code, told }).toEqual({
      code: 130,
      told: expect.stringContaining('goes on where it was'),
    })
    expect(fs.existsSync(path.join(out, 'manifest.json'))).toBe(false)
    expect(shards().length).toBeLessThan(50)
  })
})

describe('desk model', () => {
  test('names a model folder, and refuses it by that name once its files are others', async () => {
    const place = bare()
    const model = path.join(tempFolder(), 'tiny')
    writeTinyModel(model)
    expect(await runHere(place, ['model', 'add', 'mine', model])).toMatchObject({ code: 0 })
    expect(await runHere(place, ['model', 'add', 'mine', model])).toMatchObject({ code: 6 })
    const list = await runHere(place, ['model', 'list', '--json'])
    expect(JSON.parse(list.stdout)).toMatchObject([
      { name: 'stand-in' },
      { name: 'mine', folder: model },
    ])
    const inspected = await runHere(place, ['model', 'inspect', 'mine', '--json'])
    expect(JSON.parse(inspected.stdout)).toMatchObject({ name: 'mine', types: ['F32'] })
    writeTinyModel(model, { seed: 9 })
    const changed = await runHere(place, ['model', 'inspect', 'mine'])
    expect(changed).toMatchObject({ code: 1, stderr: expect.stringContaining('have changed') })
  })
})
