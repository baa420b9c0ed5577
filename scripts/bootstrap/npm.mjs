// @ts-check
import { spawn } from 'node:child_process'

const TICK_MS = 10_000

/**
 * Runs npm and shows that it runs: npm is silent while it works and does not say so in a log.
 *
 * @param {string} cwd
 * @param {string[]} args
 * @returns {Promise<void>}
 */
export async function runNpm(cwd, args) {
  const start = Date.now()
  const tick = setInterval(() => {
    process.stderr.write(`  … ${Math.round((Date.now() - start) / 1000)} s\n`)
  }, TICK_MS)
  try {
    await npm(cwd, [...args, '--no-audit', '--no-fund', '--loglevel=error'])
  } finally {
    clearInterval(tick)
  }
}

/**
 * @param {string} cwd
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function npm(cwd, args) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', args, {
      cwd,
      // npm's own output goes beside ours: stdout carries the results of the command to come.
      stdio: ['ignore', process.stderr, process.stderr],
      // Set by an outer `npm run`, it would silence this one or change what it installs.
      env: { ...process.env, npm_config_omit: '', NODE_ENV: '' },
      shell: process.platform === 'win32',
    })
    child.once('error', () =>
      reject(
        new Error(
          'npm is not on the PATH; it comes with Node.js, so install that whole and retry.',
        ),
      ),
    )
    child.once('exit', code =>
      code === 0
        ? resolve()
        : reject(
            new Error(
              `npm ${args[0]} failed (exit ${code}); its own message is above. Check that the npm registry can be reached, then run the command again.`,
            ),
          ),
    )
  })
}
