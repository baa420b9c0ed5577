import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { watchDatabases } from './databases.ts'
import { doHalf } from './half.ts'
import { announceFaults, type Plan, type Step } from './plan.ts'

/**
 * Loaded with `--import` before everything else: puts itself between the process and `node:fs` (all
 * three styles of it) and the two database drivers, counts what is done, and has a blow fall at the
 * planned step. The product knows nothing of it.
 */
type Anything = (...args: unknown[]) => unknown
type Module = Record<string, unknown>

let plan: Plan | null = null
let steps: Step[] = []
/** How many of them counted. */
let counted = 0
/** True while a watched call runs: what it calls in turn is part of it. */
let within = false
/** Paths of open files. */
const opened = new Map<number, string>()

announceFaults({
  arm(next) {
    steps = []
    counted = 0
    plan = next
  },
  disarm() {
    plan = null
    return steps
  },
})

/** Which path below the watched folders a call is about; null where it is about none. */
function placeOf(args: readonly unknown[]): string | null {
  const under = plan?.under ?? []
  const paths = args.slice(0, 2).flatMap(arg => {
    if (typeof arg === 'number') return opened.get(arg) ?? []
    return typeof arg === 'string' || arg instanceof URL ? String(arg) : []
  })
  return paths.find(each => under.some(folder => each.startsWith(folder))) ?? null
}

/** Counts a step. `failed` says how it fails; a killed process never returns. */
function step(call: string, on: string, args: readonly unknown[]): 'fails' | 'goes on' {
  steps.push({ call, on })
  if (!plan || (plan.only && !new RegExp(plan.only).test(`${call} ${on}`))) return 'goes on'
  counted += 1
  if (counted !== plan.at) return 'goes on'
  const { blow } = plan
  plan = null
  if (blow.endsWith('half way')) doHalf(call, args)
  if (blow.startsWith('kill')) process.kill(process.pid, 'SIGKILL')
  return 'fails'
}

/** What needs room on the disk fails for want of it, everything else for a fault of the disk. */
const NEEDS_ROOM = /^(open|write|mkdir|mkdtemp|link|symlink|rename|copyFile|cp|fsync|sync|append)/

function failure(call: string, on: string): Error {
  const code = NEEDS_ROOM.test(call) ? 'ENOSPC' : 'EIO'
  return Object.assign(new Error(`${code}: planted, ${call} '${on}'`), { code })
}

function watched(call: string, original: Anything): Anything {
  return (...args) => {
    const on = within || !plan ? null : placeOf(args)
    if (on === null) return original.apply(fs, args)
    within = true
    try {
      const outcome = step(call, on, args)
      if (outcome === 'fails' && call === 'existsSync') return false
      if (outcome === 'fails' && call === 'closeSync') original.apply(fs, args)
      if (outcome === 'fails') throw failure(call, on)
      const result = original.apply(fs, args)
      if (call === 'openSync') opened.set(result as number, on)
      return result
    } finally {
      within = false
    }
  }
}

function watchedPromise(call: string, original: Anything): Anything {
  return async (...args) => {
    const on = within || !plan ? null : placeOf(args)
    if (on !== null && step(call, on, args) === 'fails') throw failure(call, on)
    const result = await original.apply(fs.promises, args)
    if (call === 'open' && on !== null) watchHandle(result as Module, on)
    return result
  }
}

function watchHandle(handle: Module, on: string): void {
  for (const call of ['sync', 'datasync', 'write', 'writeFile', 'close']) {
    const original = (handle[call] as Anything).bind(handle)
    handle[call] = async (...args: unknown[]) => {
      const fails = plan !== null && step(`handle.${call}`, on, args) === 'fails'
      if (fails && call === 'close') await original()
      if (fails) throw failure(call, on)
      return original(...args)
    }
  }
}

function watchModule(module: Module, suits: (name: string) => boolean, watch: typeof watched) {
  for (const [name, value] of Object.entries(module)) {
    if (typeof value === 'function' && suits(name)) module[name] = watch(name, value as Anything)
  }
}

watchModule(fs as unknown as Module, name => name.endsWith('Sync'), watched)
watchModule(fs.promises as unknown as Module, name => name !== 'constants', watchedPromise)
syncBuiltinESMExports()

if (process.env.FAULTS_DATABASE) {
  watchDatabases(sql => plan !== null && step('statement', sql, []) === 'fails')
}
