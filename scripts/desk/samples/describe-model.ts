import type { Found } from '../../samples/models/registry.ts'
import { table } from '../table.ts'

/** What `desk model inspect` tells of a model, for programs and for people. */
export function describe({ name, checkpoint, files, sha256 }: Found): {
  value: unknown
  text: string
} {
  const { shape, parameters, tensors, folder } = checkpoint
  const types = [...new Set([...tensors.values()].map(({ type }) => type))].sort()
  const value = { name, folder, parameters, types, shape, files, sha256 }
  const { layers, width, heads, context, vocabulary } = shape
  const text = [
    `${name}: GPT-2 architecture, ${parameters} parameters in ${types.join(', ')}`,
    `${layers} layers, width ${width}, ${heads} heads, context ${context}, ${vocabulary} tokens`,
    table(
      files.map(file => ({ ...file })),
      ['name', 'bytes', 'sha256'],
    ),
    `digest of all: ${sha256}`,
  ].join('\n')
  return { value, text }
}
