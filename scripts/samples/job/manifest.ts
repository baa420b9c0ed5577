import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { isLeftover, writeDurably } from '../../../schema/evidence/durable.ts'
import type { FileDigest } from '../checkpoint/index.ts'
import { NON_CLAIMS, NOTICE } from './notice.ts'
import type { Plan } from './plan.ts'
import { machineHere } from './runtime.ts'
import { readShard, shardsOf, type ReadShard } from './shards.ts'

export const MANIFEST = 'manifest.json'
export const NOTICE_FILE = 'NOTICE.txt'

/** What an arm came to. */
export interface ArmSummary {
  readonly arm: string
  readonly samples: number
  readonly tokens: number
  /** How many the model ended itself. */
  readonly ended: number
  /** Tokens of the shortest, the middle and the longest sample. */
  readonly lengths: readonly [number, number, number]
  /** One digest of the digests of its shards' lines, in order. */
  readonly sha256: string
  readonly shards: readonly {
    readonly file: string
    readonly sha256: string
    readonly bytes: number
  }[]
}

/** Reads an arm back, whole. */
export function summarise(folder: string, plan: Plan, arm: string): ArmSummary {
  return summaryOf(
    arm,
    shardsOf(plan, arm).map(shard => ({ file: shard.file, ...readShard(folder, shard) })),
  )
}

/** What an arm came to, from its shards in order. */
export function summaryOf(
  arm: string,
  read: readonly ({ readonly file: string } & ReadShard)[],
): ArmSummary {
  const lengths: number[] = []
  let ended = 0
  const shards = read.map(({ file, samples, sha256, bytes }) => {
    for (const sample of samples) {
      lengths.push(sample.length)
      if (sample.ended) ended++
    }
    return { file, sha256, bytes }
  })
  lengths.sort((a, b) => a - b)
  const all = shards.map(({ sha256 }) => `${sha256}\n`).join('')
  return {
    arm,
    samples: lengths.length,
    tokens: lengths.reduce((sum, length) => sum + length, 0),
    ended,
    lengths: [lengths[0] ?? 0, lengths[lengths.length >> 1] ?? 0, lengths.at(-1) ?? 0],
    sha256: createHash('sha256').update(all).digest('hex'),
    shards,
  }
}

/** What is known of a run besides its plan. */
export interface RunFacts {
  /** Who ran it, as they call themselves; null where they did not say. */
  readonly by: string | null
  readonly startedAt: string
  readonly endedAt: string
  /** Null where nobody knows it any more. */
  readonly batch: number | null
  readonly files: readonly FileDigest[]
  readonly command: string
}

/**
 * The manifest of a run: who, what, when, how, model, parameters, seeds, runtime, device, inputs, outputs,
 * counts, and what it does not show.
 */
export function manifestOf(plan: Plan, facts: RunFacts, arms: readonly ArmSummary[]) {
  const sum = (value: (arm: ArmSummary) => number) => arms.reduce((all, arm) => all + value(arm), 0)
  return {
    kind: 'sample_set',
    notice: NOTICE,
    measuredBy: { who: facts.by, relation: 'self' },
    startedAt: facts.startedAt,
    endedAt: facts.endedAt,
    method: {
      by: 'command',
      command: facts.command,
      parameters: {
        arms: plan.arms,
        count: plan.count,
        least: plan.least,
        most: plan.most,
        shard: plan.shard,
        batch: facts.batch,
      },
      seeds: [plan.seed],
    },
    models: [{ ...plan.model, files: facts.files }],
    runtime: plan.runtime,
    hardware: machineHere(),
    inputs: { prompts: plan.prompts },
    outputs: arms,
    counts: { samples: sum(a => a.samples), tokens: sum(a => a.tokens), ended: sum(a => a.ended) },
    selection: 'random',
    screened: false,
    nonClaims: NON_CLAIMS,
  }
}

/** Reads all shards back and writes the manifest, and the notice beside it. */
export function writeManifest(folder: string, plan: Plan, facts: RunFacts): ArmSummary[] {
  const arms = plan.arms.map(arm => summarise(folder, plan, arm))
  const manifest = manifestOf(plan, facts, arms)
  writeDurably(path.join(folder, NOTICE_FILE), `${NOTICE}\n`)
  writeDurably(path.join(folder, MANIFEST), `${JSON.stringify(manifest, null, 2)}\n`)
  removeLeftovers(folder)
  return arms
}

/** What a process that was killed while it wrote left behind. All shards are whole by now. */
function removeLeftovers(folder: string): void {
  for (const name of fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (isLeftover(name)) fs.rmSync(path.join(folder, name), { force: true })
}
