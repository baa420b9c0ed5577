import type { ModelShape } from '../../../scripts/samples/checkpoint/config.ts'

/** The shape of the 124M model. */
export const SHAPE: ModelShape = {
  vocabulary: 50_257,
  width: 768,
  layers: 12,
  heads: 12,
  inner: 3072,
  context: 1024,
  epsilon: 1e-5,
  endOfText: 50_256,
  tied: true,
}

/** A smaller one that shows in seconds whether all of the bench works. */
export const SMALL_SHAPE: ModelShape = { ...SHAPE, width: 64, layers: 2, heads: 2, inner: 256 }
