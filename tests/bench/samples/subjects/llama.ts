import { createRequire } from 'node:module'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Speed, Work } from './index.ts'

interface Sequence {
  evaluate(tokens: readonly number[], options: object): AsyncGenerator<number>
  clearHistory(): Promise<void>
}

/** What the bench uses of node-llama-cpp, which it installs by itself. */
interface Peer {
  getLlama(options: object): Promise<{
    loadModel(options: object): Promise<{
      createContext(options: object): Promise<{ getSequence(): Sequence }>
    }>
  }>
}

/** llama.cpp on weights of the same shape, as F32, its own sampler at top-k 40. */
export async function llama({ folder, peers, batch, tokens }: Work): Promise<Speed> {
  const from = createRequire(path.join(peers, 'package.json'))
  const entry = from.resolve('node-llama-cpp')
  const { getLlama } = (await import(pathToFileURL(entry).href)) as Peer
  const engine = await getLlama({ gpu: false, build: 'never', logLevel: 'error' })
  const model = await engine.loadModel({ modelPath: path.join(folder, 'model.gguf') })
  const context = await model.createContext({
    sequences: batch,
    contextSize: 256,
    batchSize: 256,
    threads: os.availableParallelism(),
  })
  const sequences = Array.from({ length: batch }, () => context.getSequence())
  const make = async (count: number): Promise<number> => {
    const counts = await Promise.all(
      sequences.map(async (sequence, seed) => {
        await sequence.clearHistory()
        const options = { temperature: 1, topK: 40, topP: 1, minP: 0, seed, yieldEogToken: true }
        let made = 0
        for await (const _ of sequence.evaluate([50_256], options)) if (++made >= count) break
        return made
      }),
    )
    return counts.reduce((a, b) => a + b, 0)
  }
  await make(4)
  const start = performance.now()
  const made = await make(tokens)
  return { tokens: made, seconds: (performance.now() - start) / 1000 }
}
