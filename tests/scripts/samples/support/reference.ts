import path from 'node:path'
import { decodeNumbers, type NumberType } from './number-types.ts'
import { partsOf } from './safetensors.ts'

/** What the reference knows of a model: its weights in double precision and five measures. */
export interface Reference {
  readonly weights: ReadonlyMap<string, Float64Array>
  readonly width: number
  readonly heads: number
  readonly layers: number
  readonly vocabulary: number
  readonly epsilon: number
}

interface Measures {
  readonly n_embd: number
  readonly n_head: number
  readonly n_layer: number
  readonly vocab_size: number
  readonly layer_norm_epsilon: number
}

/** Reads a model of one or more files by a reader of its own. */
export function readReference(
  folder: string,
  files: readonly string[],
  config: Measures,
): Reference {
  const weights = new Map<string, Float64Array>()
  for (const file of files) {
    const { header, data } = partsOf(path.join(folder, file))
    for (const [
      name,
      {
        dtype,
        data_offsets: [from, to],
      },
    ] of Object.entries(header)) {
      if (name === '__metadata__') continue
      const numbers = decodeNumbers(data.subarray(from, to), dtype as NumberType)
      weights.set(name.replace('transformer.', ''), numbers)
    }
  }
  return {
    weights,
    width: config.n_embd,
    heads: config.n_head,
    layers: config.n_layer,
    vocabulary: config.vocab_size,
    epsilon: config.layer_norm_epsilon,
  }
}

/**
 * The logits after each token of one text, by the arithmetic of GPT-2 as its paper and code have it, in
 * double precision, one number after another: no matrix library, no cache, no batch.
 */
export function forward(model: Reference, ids: readonly number[]): Float64Array[] {
  const { width, layers, vocabulary } = model
  const wte = get(model, 'wte.weight')
  const wpe = get(model, 'wpe.weight')
  let stream = ids.map((id, at) =>
    vector(width, i => n(wte, id * width + i) + n(wpe, at * width + i)),
  )
  for (let layer = 0; layer < layers; layer++) {
    const h = `h.${layer}`
    const joined = stream.map(x => dense(model, norm(model, x, `${h}.ln_1`), `${h}.attn.c_attn`))
    const mixed = joined.map((_, at) => attend(model, joined, at))
    stream = stream.map((x, at) => add(x, dense(model, mixed[at] ?? x, `${h}.attn.c_proj`)))
    stream = stream.map(x => {
      const inner = dense(model, norm(model, x, `${h}.ln_2`), `${h}.mlp.c_fc`).map(gelu)
      return add(x, dense(model, inner, `${h}.mlp.c_proj`))
    })
  }
  const head = model.weights.get('lm_head.weight') ?? wte
  return stream.map(x => {
    const end = norm(model, x, 'ln_f')
    return vector(vocabulary, token => {
      let sum = 0
      for (let i = 0; i < width; i++) sum += n(end, i) * n(head, token * width + i)
      return sum
    })
  })
}

const vector = (length: number, value: (at: number) => number): Float64Array =>
  Float64Array.from({ length }, (_, at) => value(at))
const n = (numbers: Float64Array, at: number): number => numbers[at] ?? NaN
const add = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, i) => x + n(b, i))
const gelu = (x: number): number =>
  (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)))

function get({ weights }: Reference, name: string): Float64Array {
  const found = weights.get(name)
  if (!found) throw new Error(`The reference finds no ${name}.`)
  return found
}

function norm(model: Reference, x: Float64Array, name: string): Float64Array {
  const [scale, shift] = [get(model, `${name}.weight`), get(model, `${name}.bias`)]
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length
  const variance = x.reduce((sum, value) => sum + (value - mean) ** 2, 0) / x.length
  const deviation = Math.sqrt(variance + model.epsilon)
  return x.map((value, i) => ((value - mean) / deviation) * n(scale, i) + n(shift, i))
}

function dense(model: Reference, x: Float64Array, name: string): Float64Array {
  const [weight, bias] = [get(model, `${name}.weight`), get(model, `${name}.bias`)]
  return bias.map((start, to) => {
    let sum = start
    for (let from = 0; from < x.length; from++)
      sum += n(x, from) * n(weight, from * bias.length + to)
    return sum
  })
}

/** What the token at that place takes from itself and those before it. */
function attend({ width, heads }: Reference, joined: Float64Array[], at: number): Float64Array {
  const size = width / heads
  const mine = joined[at] ?? new Float64Array()
  const result = new Float64Array(width)
  for (let head = 0; head < heads; head++) {
    const seen = joined.slice(0, at + 1)
    const scores = seen.map(other => {
      let sum = 0
      for (let i = 0; i < size; i++)
        sum += n(mine, head * size + i) * n(other, width + head * size + i)
      return sum / Math.sqrt(size)
    })
    const most = Math.max(...scores)
    const shares = scores.map(score => Math.exp(score - most))
    const total = shares.reduce((a, b) => a + b, 0)
    for (const [place, other] of seen.entries()) {
      const share = (shares[place] ?? 0) / total
      for (let i = 0; i < size; i++)
        result[head * size + i] =
          n(result, head * size + i) + share * n(other, 2 * width + head * size + i)
    }
  }
  return result
}
