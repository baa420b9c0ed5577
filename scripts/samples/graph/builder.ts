import type { Tensor } from '../checkpoint/index.ts'
import * as onnx from './onnx.ts'

/** The name of a value that flows through the graph. */
export type Value = string

type Attributes = Readonly<Record<string, onnx.Attribute>>

/** Writes a graph down, one operation after another. */
export class GraphBuilder {
  readonly #nodes: Uint8Array[] = []
  readonly #constants: Uint8Array[] = []
  readonly #inputs: Uint8Array[] = []
  readonly #outputs: Uint8Array[] = []
  readonly #known = new Map<string, Value>()
  readonly #tensors: ReadonlyMap<string, Tensor>
  #count = 0

  constructor(tensors: ReadonlyMap<string, Tensor>) {
    this.#tensors = tensors
  }

  input(name: string, type: onnx.Type, shape: readonly onnx.Dimension[]): Value {
    this.#inputs.push(onnx.port(name, type, shape))
    return name
  }

  output(value: Value, name: string, shape: readonly onnx.Dimension[]): void {
    this.#nodes.push(onnx.node('Identity', [value], [name], {}, ''))
    this.#outputs.push(onnx.port(name, 'F32', shape))
  }

  /** An operation with one result. */
  op(operation: string, inputs: readonly Value[], attributes: Attributes = {}, domain = ''): Value {
    const [result = ''] = this.ops(operation, inputs, [true], attributes, domain)
    return result
  }

  /** An operation with several results, of which those that are false are not asked for. */
  ops(
    operation: string,
    inputs: readonly Value[],
    wanted: readonly boolean[],
    attributes: Attributes = {},
    domain = '',
  ): Value[] {
    const results = wanted.map(each => (each ? this.#next('v') : ''))
    this.#nodes.push(onnx.node(operation, inputs, results, attributes, domain))
    return results
  }

  /** A list of whole numbers, or one of them. */
  ints(values: readonly number[], shape: readonly number[] = [values.length]): Value {
    const data = BigInt64Array.from(values, BigInt)
    return this.#constant('I64', shape, new Uint8Array(data.buffer))
  }

  /** One number. */
  float(value: number): Value {
    return this.#constant('F32', [], new Uint8Array(Float32Array.of(value).buffer))
  }

  /**
   * A weight of the model, where it lies. One of 16 bits is widened; the runtime does that once, when
   * it loads the graph.
   */
  weight(name: string): Value {
    const known = this.#known.get(name)
    if (known !== undefined) return known
    const tensor = this.#tensors.get(name)
    if (!tensor) throw new Error(`The graph asks for ${name}, which was not located.`)
    this.#constants.push(onnx.weight(name, tensor.type, tensor.shape, tensor))
    const value = tensor.type === 'F32' ? name : this.op('Cast', [name], { to: onnx.TYPE.F32 })
    this.#known.set(name, value)
    return value
  }

  /** The model file. */
  bytes(): Uint8Array {
    return onnx.model({
      nodes: this.#nodes,
      constants: this.#constants,
      inputs: this.#inputs,
      outputs: this.#outputs,
    })
  }

  #constant(type: onnx.Type, shape: readonly number[], data: Uint8Array): Value {
    const key = `${type}|${shape.join()}|${Buffer.from(data).toString('hex')}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const name = this.#next('c')
    this.#constants.push(onnx.constant(name, type, shape, data))
    this.#known.set(key, name)
    return name
  }

  #next(kind: string): Value {
    return `${kind}${this.#count++}`
  }
}
