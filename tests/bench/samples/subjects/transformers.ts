import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Speed, Work } from './index.ts'

/** What the bench uses of transformers.js, which it installs by itself. */
interface Peer {
  readonly env: { allowRemoteModels: boolean; localModelPath: string }
  readonly Tensor: new (type: 'int64', data: BigInt64Array, dims: readonly number[]) => object
  readonly AutoModelForCausalLM: {
    from_pretrained(
      name: string,
      options: object,
    ): Promise<{
      generate(options: object): Promise<{ readonly dims: readonly number[] }>
    }>
  }
}

/** transformers.js on the same weights, its own sampler at top-k 40. */
export async function transformers({ folder, peers, batch, tokens }: Work): Promise<Speed> {
  const from = createRequire(path.join(peers, 'package.json'))
  const entry = from.resolve('@huggingface/transformers')
  const { env, Tensor, AutoModelForCausalLM } = (await import(pathToFileURL(entry).href)) as Peer
  env.allowRemoteModels = false
  env.localModelPath = folder
  const model = await AutoModelForCausalLM.from_pretrained('peer', {
    dtype: 'fp32',
    device: 'cpu',
    model_file_name: 'model',
    use_external_data_format: true,
  })
  const ids = (value: bigint) =>
    new Tensor('int64', new BigInt64Array(batch).fill(value), [batch, 1])
  const make = (count: number) =>
    model.generate({
      inputs: ids(50_256n),
      attention_mask: ids(1n),
      max_new_tokens: count,
      min_new_tokens: count,
      do_sample: true,
      top_k: 40,
    })
  await make(4)
  const start = performance.now()
  const { dims } = await make(tokens)
  const seconds = (performance.now() - start) / 1000
  return { tokens: batch * ((dims[1] ?? 1) - 1), seconds }
}
