import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { z } from 'zod'
import { checkpointName, EvidenceError } from '../../../schema/evidence/index.ts'
import type { DeskCli } from '../desk-cli.ts'

/** Whether a place is an address and no path. */
export const isAddress = (place: string): boolean => /^https?:\/\//.test(place)

const AT_ONCE = 8
const TIMEOUT_MS = 30_000

/** A log is not listed anywhere: so many numbers after the last state are tried, to see a gap. */
const LOOK_AHEAD = 16

/** What is needed of an index to know what else to ask for; the verifier reads it again, strictly. */
const index = z.looseObject({
  entries: z.array(
    z.looseObject({
      digest: z.string().regex(/^[0-9a-f]{64}$/),
      redaction: z.unknown().optional(),
    }),
  ),
})

/**
 * Fetches a published store into a folder of its own, which goes when the command ends. What is not
 * there is left out, for the verifier to miss.
 *
 * @throws EvidenceError `UNAVAILABLE` where the host cannot be reached or refuses.
 */
export async function fetchStore(address: string, desk: DeskCli): Promise<string> {
  const dir = await fs.mkdtemp(path.join(os.tmpdir(), 'desk-verify-'))
  desk.onEnd(() => fs.rm(dir, { recursive: true, force: true }))
  const base = address.replace(/\/$/, '')
  const take = (name: string) => fetchFile(`${base}/${name}`, path.join(dir, name))
  await take('index.json')
  for (const name of ['log/log.json', 'log/leaves.jsonl', 'log/keys.json']) await take(name)
  for (let number = 0, absent = 0; absent < LOOK_AHEAD; number += 1) {
    const found = await take(`log/checkpoints/${checkpointName(number)}`)
    absent = found ? 0 : absent + 1
  }
  const queue = await objectsOf(path.join(dir, 'index.json'))
  const inTurn = async () => {
    for (let digest = queue.pop(); digest; digest = queue.pop()) {
      await take(`objects/${digest.slice(0, 2)}/${digest}.json`)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, inTurn))
  return dir
}

async function objectsOf(file: string): Promise<string[]> {
  const text = await fs.readFile(file, 'utf8').catch(() => '{}')
  const parsed = index.safeParse(parse(text))
  return (parsed.data?.entries ?? []).filter(each => !each.redaction).map(({ digest }) => digest)
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** @returns false where there is no such file. */
async function fetchFile(address: string, file: string): Promise<boolean> {
  const response = await fetch(address, { signal: AbortSignal.timeout(TIMEOUT_MS) }).catch(
    (error: unknown) => {
      throw new EvidenceError('UNAVAILABLE', `${address} cannot be reached.`, error)
    },
  )
  const bytes = Buffer.from(await response.arrayBuffer())
  if (response.status === 404) return false
  if (!response.ok) throw new EvidenceError('UNAVAILABLE', `${address} answers ${response.status}.`)
  await fs.mkdir(path.dirname(file), { recursive: true })
  await fs.writeFile(file, bytes)
  return true
}
