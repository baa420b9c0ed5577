import type { ModelShape } from './config.ts'

/** Name and dimensions of every tensor that a model of this shape has. */
export function expectedTensors(shape: ModelShape): Map<string, readonly number[]> {
  const { vocabulary, width, inner, context, layers } = shape
  const norm = (name: string): [string, number[]][] => [
    [`${name}.weight`, [width]],
    [`${name}.bias`, [width]],
  ]
  // GPT-2 keeps the weights of its layers as [in, out].
  const layer = (name: string, from: number, to: number): [string, number[]][] => [
    [`${name}.weight`, [from, to]],
    [`${name}.bias`, [to]],
  ]
  const block = (at: number): [string, number[]][] => [
    ...norm(`h.${at}.ln_1`),
    ...layer(`h.${at}.attn.c_attn`, width, 3 * width),
    ...layer(`h.${at}.attn.c_proj`, width, width),
    ...norm(`h.${at}.ln_2`),
    ...layer(`h.${at}.mlp.c_fc`, width, inner),
    ...layer(`h.${at}.mlp.c_proj`, inner, width),
  ]
  return new Map<string, readonly number[]>([
    ['wte.weight', [vocabulary, width]],
    ['wpe.weight', [context, width]],
    ...Array.from({ length: layers }, (_, at) => block(at)).flat(),
    ...norm('ln_f'),
    ...(shape.tied ? [] : ([['lm_head.weight', [vocabulary, width]]] as const)),
  ])
}
