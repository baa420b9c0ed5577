import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { makeFolderDurably, writeDurably } from '../../../schema/evidence/durable.ts'
import { SampleError } from '../errors.ts'
import type { Plan } from './plan.ts'
import { parseSample, type Sample } from './record.ts'

/** A part of an arm: samples from `first` to before `end`, in one file. */
export interface Shard {
  readonly arm: string
  readonly first: number
  readonly end: number
  /** Inside the folder of the output. */
  readonly file: string
}

/** The shards of one arm, in order. */
export function shardsOf({ count, shard: size }: Plan, arm: string): Shard[] {
  return Array.from({ length: Math.ceil(count / size) }, (_, at) => ({
    arm,
    first: at * size,
    end: Math.min(count, (at + 1) * size),
    file: `${arm}/${String(at).padStart(6, '0')}.jsonl.gz`,
  }))
}

/** Whether that shard was written. It has its name only when it is whole. */
export const isWritten = (folder: string, { file }: Shard): boolean =>
  fs.existsSync(path.join(folder, file))

/**
 * Writes a shard: under another name, forced to disk, then renamed. Its bytes depend on the plan alone,
 * so that two who write the same one do no harm.
 */
export function writeShard(folder: string, { file }: Shard, samples: readonly Sample[]): void {
  const target = path.join(folder, file)
  makeFolderDurably(path.dirname(target))
  writeDurably(target, packShard(samples))
}

/** The bytes of a shard. */
export const packShard = (samples: readonly Sample[]): Buffer =>
  gzipSync(samples.map(sample => `${JSON.stringify(sample)}\n`).join(''))

/** What is known of a shard once it was read back. */
export interface ReadShard {
  readonly samples: readonly Sample[]
  /** Of the lines, and not of what packs them: another zlib packs otherwise. */
  readonly sha256: string
  readonly bytes: number
}

/**
 * Reads a shard and holds it against what it must hold.
 *
 * @throws SampleError `OUTPUT_MISSING`, `OUTPUT_ALTERED`.
 */
export function readShard(folder: string, shard: Shard): ReadShard {
  if (!isWritten(folder, shard))
    throw new SampleError('OUTPUT_MISSING', `${shard.file} is missing; run the same command again.`)
  return unpackShard(fs.readFileSync(path.join(folder, shard.file)), shard)
}

/**
 * Holds the bytes of a shard against what it must hold.
 *
 * @throws SampleError `OUTPUT_ALTERED`.
 */
export function unpackShard(packed: Uint8Array, shard: Shard): ReadShard {
  try {
    const bytes = gunzipSync(packed)
    const samples = bytes.toString('utf8').trimEnd().split('\n').map(parseSample)
    const right = samples.every(({ id, arm }, at) => id === shard.first + at && arm === shard.arm)
    if (!right || samples.length !== shard.end - shard.first) throw new Error('other samples')
    return {
      samples,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      bytes: packed.length,
    }
  } catch (error) {
    const message = `${shard.file} is damaged; remove it and run the same command again.`
    throw new SampleError('OUTPUT_ALTERED', message, error)
  }
}
