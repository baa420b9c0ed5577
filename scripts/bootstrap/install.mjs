// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import { runNpm } from './npm.mjs'

/** @typedef {'production' | 'everything'} Scope */
/** @typedef {{ version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean }} LockedPackage */
/** @typedef {Record<string, LockedPackage>} Locked */

/**
 * Installs the packages where they are missing or not those of package-lock.json, and tells how
 * long it took and how much came.
 *
 * @param {string} root
 * @param {Scope} scope `production` leaves out what only tests and lint need.
 */
export async function installIfNeeded(root, scope) {
  if (isInstalled(root, scope)) return
  const what = scope === 'production' ? 'what the desk needs' : 'what the desk and its tests need'
  process.stderr.write(`Installing ${what} (once, and when package-lock.json changes) …\n`)
  const start = Date.now()
  await runNpm(root, ['ci', '--ignore-scripts', ...(scope === 'production' ? ['--omit=dev'] : [])])
  await runAllowedScripts(root)
  const seconds = Math.round((Date.now() - start) / 1000)
  const { bytes, files } = measure(path.join(root, 'node_modules'))
  const mebibytes = Math.round(bytes / 2 ** 20)
  process.stderr.write(
    `Installed in ${seconds} s: ${mebibytes} MiB (${bytes} bytes) in ${files} files.\n`,
  )
}

/**
 * Runs the install scripts that package.json allows. Older versions of npm do not read that list and
 * would run every one, among them those that download engines which the desk does not use.
 *
 * The script of `node` comes last: its result is what says that the install is complete.
 *
 * @param {string} root
 */
async function runAllowedScripts(root) {
  /** @type {{ allowScripts: Record<string, boolean> }} */
  const { allowScripts } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'))
  const present = Object.keys(allowScripts).filter(
    name => allowScripts[name] && fs.existsSync(path.join(root, 'node_modules', name)),
  )
  const others = present.filter(name => name !== 'node')
  if (others.length > 0) await runNpm(root, ['rebuild', ...others])
  await runNpm(root, ['rebuild', 'node'])
}

/**
 * npm writes down what it installed when it is done, so that an install which was cut off counts as
 * none. Comparing that with package-lock.json takes milliseconds; npm's own check, seconds.
 *
 * @param {string} root
 * @param {Scope} scope
 */
function isInstalled(root, scope) {
  const wanted = readLock(path.join(root, 'package-lock.json'))
  if (wanted === null) {
    throw new Error('package-lock.json is missing; get a whole copy of the repository.')
  }
  const installed = readLock(path.join(root, 'node_modules', '.package-lock.json'))
  const node = path.join(root, 'node_modules', '.bin', 'node')
  return installed !== null && fs.existsSync(node) && lacking(wanted, installed, scope).length === 0
}

/**
 * Names what is locked and not installed in that version. Optional packages are for other systems.
 *
 * @param {Locked} wanted
 * @param {Locked} installed
 * @param {Scope} scope
 */
export const lacking = (wanted, installed, scope) =>
  Object.entries(wanted)
    .filter(([name, { optional, devOptional }]) => name !== '' && !optional && !devOptional)
    .filter(([, { dev }]) => scope === 'everything' || !dev)
    .filter(([name, { version }]) => installed[name]?.version !== version)
    .map(([name]) => name)

/** @param {string} file @returns {Locked | null} */
function readLock(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8')).packages
  } catch {
    return null
  }
}

/** @param {string} folder */
function measure(folder) {
  let bytes = 0
  let files = 0
  for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    // Before Node 20.12 `parentPath` had another name, which the types no longer know.
    const parent = entry.parentPath ?? Reflect.get(entry, 'path')
    bytes += fs.statSync(path.join(parent, entry.name)).size
    files++
  }
  return { bytes, files }
}
