import { execFileSync, spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { thisMachine } from '../harness/machine.ts'
import { table } from '../../../scripts/desk/table.ts'
import { figuresOf, type Measured } from './figures.ts'
import { prepare } from './prepare.ts'
import { SHAPE, SMALL_SHAPE } from './shape.ts'

/**
 * `npm run bench:samples`: speed of the samples on random weights of the 124M shape, beside transformers.js
 * and llama.cpp, by turns, each in a process of its own; and the machine's limits in the same run. Keeps the
 * result in `tests/bench/results/`. `--quick` looks whether all of it works, on a small shape, and keeps nothing.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
    /** Said beside the result, as that the machine was shared. */
    remark: { type: 'string', default: '' },
  },
})
const { quick, remark } = values
const root = process.env.DESK_ROOT ?? process.cwd()
const peers = path.join(root, '.build', 'bench-samples')
const [tokens, batch] = quick ? [8, 4] : [192, 16]

install()
const machine = thisMachine()
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-bench-samples-'))
try {
  process.stderr.write('Writing random weights\n')
  prepare(folder, quick ? SMALL_SHAPE : SHAPE)
  const measured: Measured[] = []
  for (let round = 1; round <= Number(quick ? '1' : values.rounds); round++) {
    measured.push({ what: 'limits', ...ask('limits', {}) })
    for (const name of ['ours', 'transformers', 'llama'])
      measured.push({ what: name, ...ask(name, { batch, tokens }) })
    for (const size of [1, 32])
      measured.push({
        what: `ours, batch ${size}`,
        ...ask('ours', { batch: size, tokens: tokens / 2 }),
      })
    process.stderr.write(`Round ${round} done\n`)
  }
  const figures = figuresOf(measured, quick ? SMALL_SHAPE : SHAPE)
  process.stdout.write(`${table(figures, ['what', 'value', 'wanted'])}\n`)
  if (!quick) keep({ measuredAt: new Date().toISOString(), machine, remark, figures, measured })
} finally {
  fs.rmSync(folder, { recursive: true, force: true })
}

/** Runs one of them and takes what it says last. */
function ask(name: string, work: object): Omit<Measured, 'what'> {
  const program = path.join(import.meta.dirname, 'subject.ts')
  const text = JSON.stringify({ folder, peers, small: quick, ...work })
  const { stdout, stderr, status } = spawnSync(process.execPath, [program, name, text], {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  })
  if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr.slice(-2_000)}`)
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Omit<Measured, 'what'>
}

/** Brings what it is held against, at the versions of the lock file beside this one. */
function install(): void {
  const names = ['package.json', 'package-lock.json']
  const same = names.every(name => {
    const there = path.join(peers, name)
    const here = fs.readFileSync(path.join(import.meta.dirname, name))
    return fs.existsSync(there) && fs.readFileSync(there).equals(here)
  })
  if (same && fs.existsSync(path.join(peers, 'node_modules'))) return
  process.stderr.write('Installing transformers.js and node-llama-cpp for this bench alone\n')
  fs.mkdirSync(peers, { recursive: true })
  for (const name of names)
    fs.copyFileSync(path.join(import.meta.dirname, name), path.join(peers, name))
  execFileSync('npm', ['ci', '--ignore-scripts'], { cwd: peers, stdio: 'inherit' })
}

function keep(result: object): void {
  const file = path.join(root, 'tests', 'bench', 'results', 'samples.json')
  fs.writeFileSync(file, `${JSON.stringify(result, null, 2)}\n`)
  process.stdout.write(`Kept in ${path.relative(root, file)}\n`)
}
