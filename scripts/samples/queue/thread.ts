import { parentPort, workerData } from 'node:worker_threads'
import { openCheckpoint } from '../checkpoint/index.ts'
import { loadModel } from '../engine/session.ts'
import { SampleError } from '../errors.ts'
import { makeShard } from '../job/make-shard.ts'
import { packShard } from '../job/shards.ts'
import type { Asked, Given, Said } from './model-thread.ts'

const { model, threads } = workerData as Given
// The rule is for windows of a browser; a thread has one other end.
// oxlint-disable-next-line unicorn/require-post-message-target-origin
const say = (said: Said): void => parentPort?.postMessage(said)

const checkpoint = openCheckpoint(model)
const session = await loadModel(checkpoint, threads)
parentPort?.on('message', (asked: Asked) => void answer(asked))
say({ kind: 'loaded' })

async function answer({ plan, shard, batch, stop }: Asked): Promise<void> {
  const flag = new Int32Array(stop)
  try {
    const samples = await makeShard({ session, checkpoint, plan, shard, batch }, tokens => {
      if (Atomics.load(flag, 0) === 1) throw new SampleError('STOPPED', 'The shard was given up.')
      say({ kind: 'step', tokens })
    })
    const tokens = samples.reduce((sum, { length }) => sum + length, 0)
    say({ kind: 'made', packed: packShard(samples), tokens })
  } catch (error) {
    // An error that is passed between threads loses its class.
    const code = error instanceof SampleError ? error.code : null
    say({ kind: 'failed', code, message: error instanceof Error ? error.message : String(error) })
  }
}
