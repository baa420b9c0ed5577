import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/**
 * Keeps what a long proof came to as `docs/proofs/NAME.json`, to be committed: when, on what kind of
 * machine, and its figures.
 */
export async function keepResult(name: string, figures: object): Promise<void> {
  const folder = path.join(import.meta.dirname, '..', '..', 'docs', 'proofs')
  const machine = `${os.cpus().length} cores, ${os.arch()}, ${Math.round(os.totalmem() / 2 ** 30)} GiB`
  const result = { on: new Date().toISOString().slice(0, 10), machine, ...figures }
  await fs.mkdir(folder, { recursive: true })
  await fs.writeFile(path.join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`)
}
