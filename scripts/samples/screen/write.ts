import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { makeFolderDurably, writeDurably } from '../../../schema/evidence/durable.ts'
import { SampleError } from '../errors.ts'
import { NOTICE } from '../job/notice.ts'
import { readPlan } from '../job/plan.ts'
import type { Sample } from '../job/record.ts'
import { readShard, shardsOf } from '../job/shards.ts'
import { FILTER, type Screen, type ScreenReason } from './index.ts'

/** A text that is not shown: what it was can be proven by whoever has it, and read by nobody else. */
export interface Withheld {
  readonly arm: string
  readonly id: number
  /** Of the text in UTF-8. */
  readonly sha256: string
  readonly reasons: readonly ScreenReason[]
}

/** What of an arm may be shown. */
export interface ScreenedArm {
  readonly arm: string
  readonly shown: number
  readonly withheld: number
  /** Of the lines that may be shown. */
  readonly sha256: string
}

/**
 * Looks through all samples of a folder and writes what may be shown into another one, each record
 * marked with the filter; of the rest digests and reasons alone.
 *
 * @throws SampleError `OUTPUT_OTHER` where that folder has something in it.
 */
export function screenFolder(
  folder: string,
  out: string,
  screen: Screen,
): { readonly arms: readonly ScreenedArm[]; readonly withheld: readonly Withheld[] } {
  const plan = readPlan(folder)
  if (fs.existsSync(out) && fs.readdirSync(out).length > 0)
    throw new SampleError('OUTPUT_OTHER', 'What may be shown goes into an empty folder; name one.')
  makeFolderDurably(out)
  writeDurably(path.join(out, 'NOTICE.txt'), `${NOTICE}\n`)
  const withheld: Withheld[] = []
  const arms = plan.arms.map(arm => {
    const lines: string[] = []
    for (const shard of shardsOf(plan, arm))
      for (const sample of readShard(folder, shard).samples) {
        const reasons = screen(sample)
        if (reasons.length === 0) lines.push(`${JSON.stringify(marked(sample))}\n`)
        else withheld.push({ arm, id: sample.id, sha256: digest(sample.text), reasons })
      }
    const all = lines.join('')
    writeDurably(path.join(out, `${arm}.jsonl.gz`), gzipSync(all))
    return { arm, shown: lines.length, withheld: plan.count - lines.length, sha256: digest(all) }
  })
  writeDurably(
    path.join(out, 'withheld.jsonl'),
    withheld.map(each => `${JSON.stringify(each)}\n`).join(''),
  )
  return { arms, withheld }
}

const marked = (sample: Sample) => ({ ...sample, screened: FILTER })

const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
