import { Worker } from 'node:worker_threads'
import os from 'node:os'
import { createRequire } from 'node:module'
import type * as Runtime from 'onnxruntime-node'
import { GraphBuilder } from '../../../../scripts/samples/graph/builder.ts'

/** Reads two buffers from end to end, over and over, and says how many bytes a second. */
const READER = `
  const { parentPort } = require('node:worker_threads')
  const size = 256 * 2 ** 20
  const [a, b] = [Buffer.alloc(size, 1), Buffer.alloc(size, 1)]
  let bytes = 0
  const start = performance.now()
  while (performance.now() - start < 2000) {
    a.equals(b)
    bytes += 2 * size
  }
  parentPort.postMessage(bytes / ((performance.now() - start) / 1000))
`

/** Bytes that all cores together read a second. */
export async function bandwidth(): Promise<number> {
  const each = Array.from({ length: os.availableParallelism() }, () => {
    const worker = new Worker(READER, { eval: true })
    return new Promise<number>((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
  })
  return (await Promise.all(each)).reduce((a, b) => a + b, 0)
}

const SIDE = 1536
const TIMES = 6

/** Multiplications and additions a second of the runtime, on square matrices. */
export async function arithmetic(): Promise<number> {
  const { InferenceSession, Tensor } = createRequire(import.meta.url)(
    'onnxruntime-node',
  ) as typeof Runtime
  const graph = new GraphBuilder(new Map())
  const a = graph.input('a', 'F32', [SIDE, SIDE])
  const b = graph.input('b', 'F32', [SIDE, SIDE])
  graph.output(graph.op('MatMul', [a, b]), 'c', [SIDE, SIDE])
  const session = await InferenceSession.create(graph.bytes(), { executionProviders: ['cpu'] })
  const square = () => new Tensor('float32', new Float32Array(SIDE * SIDE).fill(0.5), [SIDE, SIDE])
  const feeds = { a: square(), b: square() }
  await session.run(feeds)
  let best = Infinity
  for (let time = 0; time < TIMES; time++) {
    const start = performance.now()
    await session.run(feeds)
    best = Math.min(best, performance.now() - start)
  }
  await session.release()
  return (2 * SIDE ** 3) / (best / 1000)
}
