// @ts-check
/**
 * What `npm run demo`, `npm run desk`, `npm run bench` and `npm test` call. It is plain JavaScript
 * without any import from a package, since it runs before the install and on the machine's own Node,
 * which may be old: it checks that Node and npm will do, installs what is missing, and hands over to
 * the Node that came with the install.
 */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { installIfNeeded } from './bootstrap/install.mjs'
import { tooOld } from './bootstrap/requirements.mjs'

const ROOT = path.dirname(path.dirname(fileURLToPath(import.meta.url)))

/** For each command: what it needs installed, and where it begins. */
const COMMANDS = {
  demo: { scope: 'production', entry: ['scripts/desk/main.ts', 'demo'] },
  desk: { scope: 'production', entry: ['scripts/desk/main.ts'] },
  test: { scope: 'everything', entry: ['scripts/test.ts'] },
  bench: { scope: 'everything', entry: ['tests/bench/main.ts'] },
  'bench:samples': { scope: 'everything', entry: ['tests/bench/samples/main.ts'] },
}

const [name = '', ...rest] = process.argv.slice(2)
const command = COMMANDS[/** @type {keyof typeof COMMANDS} */ (name)]
if (!command) stop(`Use one of: ${Object.keys(COMMANDS).join(', ')}.`)

const missing = tooOld(process.versions.node)
if (missing) stop(missing)

try {
  await installIfNeeded(ROOT, /** @type {'production' | 'everything'} */ (command.scope))
} catch (error) {
  stop(error instanceof Error ? error.message : String(error))
}
process.exitCode = await handOver([...command.entry, ...rest])

/** @param {string} message @returns {never} */
function stop(message) {
  process.stderr.write(`${message}\n`)
  process.exit(1)
}

/**
 * Runs the entry on the installed Node in this terminal, so that Ctrl-C reaches it as well; this
 * process only waits to pass on how it ended.
 *
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function handOver(args) {
  const bin = path.join(ROOT, 'node_modules', '.bin')
  const env = {
    ...process.env,
    PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`,
    DESK_ROOT: process.env.DESK_ROOT ?? ROOT,
    // Node keeps what it made of the programs' text here, and need not make it anew at each start.
    // An install clears it away; NODE_DISABLE_COMPILE_CACHE=1 does without.
    NODE_COMPILE_CACHE:
      process.env.NODE_COMPILE_CACHE ?? path.join(ROOT, 'node_modules', '.cache', 'node'),
  }
  const child = spawn(path.join(bin, 'node'), args, { cwd: ROOT, env, stdio: 'inherit' })
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      // A terminal sends SIGINT to both; only what reached this process alone is passed on.
      if (signal !== 'SIGINT') child.kill(signal)
    })
  }
  return new Promise(resolve => {
    child.once('error', error => stop(`The installed Node does not run: ${error.message}`))
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)))
  })
}
