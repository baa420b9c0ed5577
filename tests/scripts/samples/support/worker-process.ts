import { spawn } from 'node:child_process'
import path from 'node:path'

const PROGRAM = path.join(import.meta.dirname, 'run-worker.ts')

/** Starts a worker and kills it so long after its first step, or not at all; whether it was killed. */
export function workerProcess(
  url: string,
  folder: string,
  killAfterMs: number | null,
): Promise<boolean> {
  const child = spawn(process.execPath, [PROGRAM, folder], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let timer: NodeJS.Timeout | undefined
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    if (killAfterMs === null || !text.includes('step')) return
    timer ??= setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) =>
      code === 0 || signal === 'SIGKILL'
        ? resolve(signal === 'SIGKILL')
        : reject(new Error(`ended with ${code}`)),
    )
  })
}
