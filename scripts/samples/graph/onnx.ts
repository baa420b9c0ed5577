import { bytes, float, int, message, type Field } from './wire.ts'

/** Number types of tensors, as ONNX numbers them. */
export const TYPE = { F32: 1, I64: 7, F16: 10, BF16: 16 } as const
export type Type = keyof typeof TYPE

/** A dimension: a size, or the name of one that is known when it runs. */
export type Dimension = number | string

/** What an attribute may be; a number with a fraction or not is told by `{ float }`. */
export type Attribute = number | string | readonly number[] | { readonly float: number }

/** Bytes of a tensor that lie in another file. */
export interface Elsewhere {
  readonly file: string
  readonly offset: number
  readonly bytes: number
}

// The numbers below are those of the fields in onnx.proto3.
const ATTRIBUTE_KIND = { float: 1, int: 2, string: 3, ints: 7 }

/** One operation. */
export const node = (
  operation: string,
  inputs: readonly string[],
  outputs: readonly string[],
  attributes: Readonly<Record<string, Attribute>>,
  domain: string,
): Uint8Array =>
  message(
    ...inputs.map(name => bytes(1, name)),
    ...outputs.map(name => bytes(2, name)),
    bytes(3, `${operation}:${outputs[0]}`),
    bytes(4, operation),
    ...Object.entries(attributes).map(([name, value]) => bytes(5, attribute(name, value))),
    bytes(7, domain),
  )

function attribute(name: string, value: Attribute): Uint8Array {
  const kind = (of: number): Field => int(20, of)
  const named = (...fields: Field[]) => message(bytes(1, name), ...fields)
  if (typeof value === 'number') return named(int(3, value), kind(ATTRIBUTE_KIND.int))
  if (typeof value === 'string') return named(bytes(4, value), kind(ATTRIBUTE_KIND.string))
  if ('float' in value) return named(float(2, value.float), kind(ATTRIBUTE_KIND.float))
  return named(...value.map(each => int(8, each)), kind(ATTRIBUTE_KIND.ints))
}

/** A constant that stands in the graph itself. */
export const constant = (
  name: string,
  type: Type,
  shape: readonly number[],
  data: Uint8Array,
): Uint8Array => message(...head(name, type, shape), bytes(9, data))

/** A constant whose bytes lie in another file, beside the graph. */
export const weight = (
  name: string,
  type: Type,
  shape: readonly number[],
  { file, offset, bytes: length }: Elsewhere,
): Uint8Array =>
  message(
    ...head(name, type, shape),
    ...Object.entries({ location: file, offset, length }).map(([key, value]) =>
      bytes(13, message(bytes(1, key), bytes(2, String(value)))),
    ),
    int(14, 1),
  )

const head = (name: string, type: Type, shape: readonly number[]): Field[] => [
  ...shape.map(size => int(1, size)),
  int(2, TYPE[type]),
  bytes(8, name),
]

/** What goes in or comes out. */
export const port = (name: string, type: Type, shape: readonly Dimension[]): Uint8Array => {
  const dimensions = shape.map(size =>
    bytes(1, typeof size === 'number' ? int(1, size) : bytes(2, size)),
  )
  const tensor = message(int(1, TYPE[type]), bytes(2, message(...dimensions)))
  return message(bytes(1, name), bytes(2, bytes(1, tensor)))
}

/** The parts of a graph, each written before. */
export interface Parts {
  readonly nodes: readonly Uint8Array[]
  readonly constants: readonly Uint8Array[]
  readonly inputs: readonly Uint8Array[]
  readonly outputs: readonly Uint8Array[]
}

const IR_VERSION = 10
const OPERATORS = 21

/** A whole model file. */
export const model = ({ nodes, constants, inputs, outputs }: Parts): Uint8Array =>
  message(
    int(1, IR_VERSION),
    bytes(2, 'release-desk'),
    bytes(
      7,
      message(
        ...nodes.map(each => bytes(1, each)),
        bytes(2, 'gpt2'),
        ...constants.map(each => bytes(5, each)),
        ...inputs.map(each => bytes(11, each)),
        ...outputs.map(each => bytes(12, each)),
      ),
    ),
    bytes(8, message(bytes(1, ''), int(2, OPERATORS))),
    bytes(8, message(bytes(1, 'com.microsoft'), int(2, 1))),
  )
