import { locateTensors } from '../../../../scripts/samples/checkpoint/tensors.ts'
import { generate } from '../../../../scripts/samples/engine/generate.ts'
import { loadModel } from '../../../../scripts/samples/engine/session.ts'
import { parseArm } from '../../../../scripts/samples/sampling/arm.ts'
import { SHAPE, SMALL_SHAPE } from '../shape.ts'
import type { Speed, Work } from './index.ts'

/** This job's engine, under top-k 40 as the others. */
export async function ours({ folder, small, batch, tokens }: Work): Promise<Speed> {
  const shape = small ? SMALL_SHAPE : SHAPE
  const tensors = locateTensors(folder, shape)
  const session = await loadModel({ folder, shape, tensors })
  const recipe = { arm: parseArm('k40'), seed: 1n, least: tokens, most: tokens }
  const make = async (from: number, most: number): Promise<number> => {
    const tasks = Array.from({ length: batch }, (_, at) => ({ index: from + at, prompt: [] }))
    let count = 0
    const some = { ...recipe, least: most, most }
    for await (const made of generate(session, shape, some, tasks, batch))
      count += made.tokens.length
    return count
  }
  await make(0, 4)
  const start = performance.now()
  const count = await make(batch, tokens)
  return { tokens: count, seconds: (performance.now() - start) / 1000 }
}
