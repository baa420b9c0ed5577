import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { digestsIn, runHere, LONGER } from './small-run.ts'

const PROGRAM = path.join(import.meta.dirname, 'run-process.ts')

/**
 * Starts a run and kills it so long after it has loaded its model, or not at all; false where it came to
 * its end.
 */
export function killed(folder: string, batch: number, afterMs: number | null): Promise<boolean> {
  const child = spawn(process.execPath, [PROGRAM, folder, String(batch)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.once('data', () => {
    if (afterMs !== null) setTimeout(() => child.kill('SIGKILL'), afterMs)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) =>
      code === null || code === 0
        ? resolve(signal === 'SIGKILL')
        : reject(new Error(`ended with ${code}`)),
    )
  })
}

/** Whether a run came to its end there: the manifest is written last. */
export const isWhole = (folder: string): boolean =>
  fs.existsSync(path.join(folder, 'manifest.json'))

/** The digests of a run that nobody disturbed. */
export async function undisturbed(folder: string): Promise<Record<string, string>> {
  await runHere(folder, LONGER, 7)
  return digestsIn(folder)
}

/**
 * Kills runs at random moments, and lets one end whenever the folder could not be told from a whole one.
 *
 * @returns how many were killed at work, how many folders were completed, and those that came out wrong.
 */
export async function killAgainAndAgain(
  kills: number,
  random: () => number,
  newFolder: () => string,
  right: Record<string, string>,
): Promise<{ kills: number; folders: number; wrong: string[] }> {
  const result = { kills: 0, folders: 0, wrong: [] as string[] }
  while (result.kills < kills) {
    const folder = newFolder()
    for (let rounds = Math.ceil(random() * 5); rounds > 0 && result.kills < kills; rounds--) {
      const batch = 1 + Math.floor(random() * 12)
      if (await killed(folder, batch, random() * 400)) result.kills++
    }
    if (!isWhole(folder)) await killed(folder, 8, null)
    result.folders++
    const found = digestsIn(folder)
    if (JSON.stringify(found) !== JSON.stringify(right)) result.wrong.push(JSON.stringify(found))
    const left = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' })
    if (left.some(name => name.endsWith('.tmp'))) result.wrong.push(`leftovers: ${left.join(' ')}`)
  }
  return result
}
