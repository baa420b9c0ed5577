import fs from 'node:fs'
import path from 'node:path'
import type { ModelShape } from '../../../scripts/samples/checkpoint/config.ts'
import { locateTensors } from '../../../scripts/samples/checkpoint/tensors.ts'
import { writeGguf } from './gguf.ts'
import { hfGraph } from './hf-graph.ts'
import { writeSafetensors } from './weights.ts'

/** Writes one random model in the forms that the three of them read. */
export function prepare(folder: string, shape: ModelShape): void {
  writeSafetensors(path.join(folder, 'model.safetensors'), shape)
  writeGguf(path.join(folder, 'model.gguf'), shape)
  const peer = path.join(folder, 'peer')
  fs.mkdirSync(path.join(peer, 'onnx'), { recursive: true })
  // transformers.js looks for its weights under this name.
  const data = 'model.onnx_data'
  fs.linkSync(path.join(folder, 'model.safetensors'), path.join(peer, 'onnx', data))
  const tensors = [...locateTensors(folder, shape)].map(
    ([name, tensor]) => [name, { ...tensor, file: data }] as const,
  )
  fs.writeFileSync(path.join(peer, 'onnx', 'model.onnx'), hfGraph(shape, new Map(tensors)))
  const { vocabulary, width, layers, heads, context, endOfText } = shape
  const config = {
    model_type: 'gpt2',
    architectures: ['GPT2LMHeadModel'],
    vocab_size: vocabulary,
    n_embd: width,
    n_layer: layers,
    n_head: heads,
    n_positions: context,
    bos_token_id: endOfText,
    eos_token_id: endOfText,
    'transformers.js_config': { use_external_data_format: true },
  }
  fs.writeFileSync(path.join(peer, 'config.json'), JSON.stringify(config))
  const generation = { bos_token_id: endOfText, eos_token_id: endOfText }
  fs.writeFileSync(path.join(peer, 'generation_config.json'), JSON.stringify(generation))
}
