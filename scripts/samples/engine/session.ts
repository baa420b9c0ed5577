import { createRequire } from 'node:module'
import type * as Runtime from 'onnxruntime-node'
import type { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Checkpoint } from '../checkpoint/index.ts'
import { gpt2Graph } from '../graph/gpt2.ts'
import { inPlace } from './in-place.ts'

/** Loaded at first use: a command that runs no model must not wait for it. */
const runtime = () => createRequire(import.meta.url)('onnxruntime-node') as typeof Runtime

/** The version of the runtime, which a text may depend on in its last bits. */
export const runtimeVersion = (): string =>
  (createRequire(import.meta.url)('onnxruntime-node/package.json') as { version: string }).version

/** Who multiplies: the processor, or a graphics card through WebGPU. */
export const PROVIDERS = ['cpu', 'webgpu'] as const
export type Provider = (typeof PROVIDERS)[number]

/**
 * Loads a model. The graph is made in memory and its weights are read where they lie: nothing is
 * converted, copied or written, so that the folder may be read-only.
 *
 * @param threads processor cores to use; all of them where it is left out.
 */
export function loadModel(
  checkpoint: Pick<Checkpoint, 'folder' | 'shape' | 'tensors'>,
  threads?: number,
  provider: Provider = 'cpu',
): Promise<InferenceSession> {
  const real = inPlace(checkpoint)
  return runtime().InferenceSession.create(gpt2Graph(real), {
    executionProviders: [provider],
    logSeverityLevel: 3,
    ...(threads === undefined ? {} : { intraOpNumThreads: threads }),
    extra: { session: { model_external_initializers_file_folder_path: real.folder } },
  })
}

/** Numbers as the runtime takes them; it reads the very array that is given. */
export const floats = (data: Float32Array, shape: readonly number[]): Tensor =>
  new (runtime().Tensor)('float32', data, shape)

/** Whole numbers as the runtime takes them. */
export const integers = (data: ArrayLike<number>, shape: readonly number[]): Tensor =>
  new (runtime().Tensor)('int64', BigInt64Array.from(Array.from(data), BigInt), shape)
