import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { canonicalBytes } from '../canonical.ts'
import { isLeftover } from '../durable.ts'
import { EvidenceError } from '../errors.ts'
import { ofForm, text } from '../form.ts'
import { parseCanonical } from '../json.ts'
import { leafHash, MerkleTree } from '../merkle/index.ts'
import { isThere } from '../there.ts'
import { checkpointFolder, checkpointNumber, leavesPath, namePath } from './layout.ts'
import { linesOf } from './lines.ts'

const logFile = z.strictObject({ version: z.literal(1), name: text })

/** The bytes of `log.json`. */
export const logFileBytes = (name: string): Buffer =>
  canonicalBytes({ version: 1, name } satisfies z.infer<typeof logFile>)

/** The name of a log. @throws EvidenceError `MISSING`, `NOT_CANONICAL` or `MALFORMED`. */
export function readLogName(dir: string): string {
  const file = namePath(dir)
  if (!isThere(file)) throw new EvidenceError('MISSING', `${dir} holds no log.`)
  return ofForm(logFile, parseCanonical(fs.readFileSync(file), 'log.json'), 'log.json').name
}

/** The numbers of a log's checkpoints, ascending, and names there that are none. */
export function listCheckpoints(dir: string): { numbers: number[]; others: string[] } {
  const folder = checkpointFolder(dir)
  const names = isThere(folder) ? fs.readdirSync(folder).filter(name => !isLeftover(name)) : []
  const isNumber = (name: string) => checkpointNumber(name) !== null
  return {
    numbers: names
      .filter(isNumber)
      .map(name => checkpointNumber(name) as number)
      .sort((a, b) => a - b),
    others: names.filter(name => !isNumber(name)).map(name => path.join('checkpoints', name)),
  }
}

/** The canonical texts of a log's events, in order; a last one that was cut off is left out. */
export function* readEvents(dir: string): Generator<string> {
  for (const line of linesOf(leavesPath(dir))) {
    if (line.ended) yield line.bytes.toString('utf8')
  }
}

/** The tree of a log, for proofs. About 100 bytes of memory an event. */
export function readTree(dir: string): MerkleTree {
  const tree = new MerkleTree()
  for (const line of linesOf(leavesPath(dir))) {
    if (line.ended) tree.append(leafHash(line.bytes))
  }
  return tree
}
