import type { InferenceSession } from 'onnxruntime-node'
import type { Checkpoint } from '../checkpoint/index.ts'
import { SampleError } from '../errors.ts'
import { parseArm } from '../sampling/arm.ts'
import type { Askable } from './askable.ts'
import { generate } from './generate.ts'
import { loadModel, type Provider } from './session.ts'

/** Who is to multiply, and why. */
export interface Chosen {
  readonly provider: Provider
  readonly why: string
}

const NO_CUDA =
  'CUDA is not at hand: the runtime of this program comes without its libraries (libonnxruntime_providers_cuda.so, and CUDA and cuDNN beside it). A card of any maker with a Vulkan driver works with --ep webgpu.'

/**
 * Chooses who multiplies. `auto` takes the fastest that works, by some steps of this very model on each.
 *
 * @param begun whoever a run was begun with: it goes on with nobody else under `auto`.
 * @throws SampleError `SETTING_INVALID` where what was asked for does not work here, with what is missing.
 */
export async function chooseProvider(
  asked: Askable,
  checkpoint: Checkpoint,
  batch: number,
  begun: Provider | null,
): Promise<Chosen> {
  if (asked === 'cuda') throw new SampleError('SETTING_INVALID', NO_CUDA)
  if (asked === 'cpu') return { provider: 'cpu', why: 'it was asked for' }
  if (asked === 'auto' && begun) return { provider: begun, why: 'the run was begun with it' }
  const card = await rate(checkpoint, 'webgpu', batch)
  if (typeof card === 'string') {
    if (asked === 'auto') return { provider: 'cpu', why: `WebGPU does not work here: ${card}` }
    throw new SampleError(
      'SETTING_INVALID',
      `WebGPU does not work here: ${card}. It needs a graphics card with a Vulkan driver (on Windows Direct3D 12, on macOS Metal).`,
    )
  }
  if (asked === 'webgpu') return { provider: 'webgpu', why: 'it was asked for' }
  const processor = await rate(checkpoint, 'cpu', batch)
  if (typeof processor === 'string') return { provider: 'webgpu', why: processor }
  const provider = card > processor ? 'webgpu' : 'cpu'
  return {
    provider,
    why: `${card.toFixed(0)} tokens/s by WebGPU, ${processor.toFixed(0)} by the processor`,
  }
}

const WARM = 2
const TIMED = 4

/** Tokens a second of some steps, or why it does not work. */
async function rate(
  checkpoint: Checkpoint,
  provider: Provider,
  batch: number,
): Promise<number | string> {
  let session: InferenceSession | null = null
  try {
    session = await loadModel(checkpoint, undefined, provider)
    const most = WARM + TIMED
    const recipe = { arm: parseArm('t1'), seed: 0n, least: most, most }
    const tasks = Array.from({ length: batch }, (_, index) => ({ index, prompt: [] }))
    let steps = 0
    let start = 0
    const onStep = () => {
      if (++steps === WARM) start = performance.now()
    }
    for await (const _ of generate(session, checkpoint.shape, recipe, tasks, batch, onStep));
    return (TIMED * batch * 1000) / (performance.now() - start)
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error)
    // The runtime tells first in which of its functions, and then what it was.
    return (/was false\. (.+)$/m.exec(text)?.[1] ?? text).slice(0, 200)
  } finally {
    await session?.release()
  }
}
