import type { InferenceSession } from 'onnxruntime-node'
import type { ModelShape } from '../checkpoint/index.ts'
import type { Arm } from '../sampling/arm.ts'
import { blockCount } from '../sampling/blocks.ts'
import { choose, wantedBy, type Row } from '../sampling/choose.ts'
import { streamOf, uniformsOf, type Uniforms } from '../sampling/uniform.ts'
import { Batch } from './batch.ts'
import type { Wanted } from './step.ts'

/** What all samples of an arm are made by. */
export interface Recipe {
  readonly arm: Arm
  readonly seed: bigint
  /** Fewest and most tokens after the prompt. */
  readonly least: number
  readonly most: number
}

/** A sample that is to be made. */
export interface Task {
  readonly index: number
  /** The tokens that it begins with, or none: it then begins as a text of its own. */
  readonly prompt: readonly number[]
}

/** A sample that was made. */
export interface Made extends Task {
  readonly tokens: readonly number[]
  /** True where the model ended the text, false where it was cut at its length. */
  readonly ended: boolean
  /** How near each draw was to another token, the end of the text included. */
  readonly margins: readonly number[]
}

interface Writing {
  readonly task: Task
  readonly uniforms: Uniforms
  readonly most: number
  readonly tokens: number[]
  readonly margins: number[]
  next: number
}

/**
 * Makes samples, several at a time, and gives each as soon as it is whole. What a sample says depends on
 * the model, the recipe, its index and its prompt alone.
 *
 * @param batch how many are written at a time.
 * @param onStep called after each step with the number of tokens that it made.
 */
export async function* generate(
  session: InferenceSession,
  shape: ModelShape,
  recipe: Recipe,
  tasks: Iterable<Task>,
  batch: number,
  onStep: (tokens: number) => void = () => undefined,
): AsyncGenerator<Made> {
  const { arm, least } = recipe
  const wanted = wantedBy(arm)
  const waiting = tasks[Symbol.iterator]()
  const rows = new Batch(session, shape, batch)
  let writing: (Writing | null)[] = Array.from({ length: batch }, () => null)
  for (;;) {
    for (const [row, at] of writing.entries()) {
      if (at) continue
      const { value, done } = waiting.next()
      if (done) break
      writing[row] = begun(value, recipe, shape)
      await rows.begin(row, opening(value, shape).slice(0, -1))
    }
    const busy = [...writing.keys()].filter(row => writing[row])
    if (busy.length === 0) return
    if (busy.length <= writing.length / 2) {
      rows.keep(busy)
      writing = busy.map(row => writing[row] ?? null)
    }
    const given = await rows.step(
      writing.map(at => at?.next ?? shape.endOfText),
      1 / arm.temperature,
      wanted,
    )
    for (const [row, at] of writing.entries()) {
      if (!at) continue
      const { tokens, margins } = at
      const banned = tokens.length < least ? shape.endOfText : null
      const pair = at.uniforms(tokens.length)
      const { token, margin } = choose(arm, rowOf(given, row, shape.vocabulary), pair, banned)
      margins.push(margin)
      const ended = token === shape.endOfText
      if (!ended) tokens.push(token)
      at.next = token
      if (!ended && tokens.length < at.most) continue
      writing[row] = null
      rows.rest(row)
      yield { ...at.task, tokens, ended, margins }
    }
    onStep(busy.length)
  }
}

/** A text without a prompt begins after the end of another. */
const opening = ({ prompt }: Task, { endOfText }: ModelShape): readonly number[] =>
  prompt.length > 0 ? prompt : [endOfText]

/** The last token that is drawn is never read, so that it needs no room. */
export const roomAfter = (prompt: readonly number[], { context }: ModelShape): number =>
  context - Math.max(1, prompt.length) + 1

function begun(task: Task, { arm, seed, most }: Recipe, shape: ModelShape): Writing {
  return {
    task,
    uniforms: uniformsOf(seed, task.index, streamOf(arm.name)),
    most: Math.min(most, roomAfter(task.prompt, shape)),
    tokens: [],
    margins: [],
    next: opening(task, shape).at(-1) ?? shape.endOfText,
  }
}

function rowOf(given: Partial<Record<Wanted, Float32Array>>, row: number, vocabulary: number): Row {
  const part = (numbers: Float32Array | undefined, size: number) =>
    numbers?.subarray(row * size, (row + 1) * size)
  return {
    logits: part(given.logits, vocabulary),
    probabilities: part(given.probabilities, vocabulary),
    blocks: part(given.blocks, blockCount(vocabulary)),
  }
}
