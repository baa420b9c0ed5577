import type { InferenceSession } from 'onnxruntime-node'
import type { ModelShape } from '../checkpoint/index.ts'
import { Batch } from '../engine/batch.ts'
import { SampleError } from '../errors.ts'
import { scoreToken, type ScoredToken } from './rank.ts'

export type { ScoredToken }

/** Texts that are read at the same time. */
const ROWS = 16

/** Bounds of the groups of ranks in which token ranks are shown: 10, 100 and 1,000 after GLTR. */
export const RANK_BOUNDS = [1, 10, 100, 1_000] as const

/** How a model saw a text. */
export interface ScoredText {
  readonly tokens: readonly ScoredToken[]
  /** Sum of the tokens' log-probabilities, in nats. */
  readonly logProbability: number
  /** Tokens of rank 1, up to 10, up to 100, up to 1,000, and beyond. */
  readonly ranks: readonly number[]
}

/**
 * Log-probability and rank of each token of some texts, each of which begins after the end of another.
 *
 * @param texts token ids.
 * @throws SampleError `SETTING_INVALID` where a text is empty, longer than the model's context, or has an
 *   id that the model has not.
 */
export async function scoreTexts(
  session: InferenceSession,
  shape: ModelShape,
  texts: readonly (readonly number[])[],
): Promise<ScoredText[]> {
  for (const ids of texts) refuseUnfit(ids, shape)
  const scored: ScoredText[] = []
  for (let at = 0; at < texts.length; at += ROWS)
    scored.push(...(await scoreTogether(session, shape, texts.slice(at, at + ROWS))))
  return scored
}

async function scoreTogether(
  session: InferenceSession,
  shape: ModelShape,
  texts: readonly (readonly number[])[],
): Promise<ScoredText[]> {
  const batch = new Batch(session, shape, texts.length)
  const tokens: ScoredToken[][] = texts.map(() => [])
  const longest = Math.max(...texts.map(ids => ids.length))
  for (let place = 0; place < longest; place++) {
    // A text that has ended goes on with anything; nobody looks at it.
    const before = texts.map(ids => (place === 0 ? undefined : ids[place - 1]) ?? shape.endOfText)
    const { logits } = await batch.step(before, 1, ['logits'])
    for (const [row, ids] of texts.entries()) {
      const id = ids[place]
      if (id === undefined) continue
      const own = logits.subarray(row * shape.vocabulary, (row + 1) * shape.vocabulary)
      tokens[row]?.push(scoreToken(own, id))
    }
  }
  return tokens.map(summed)
}

function summed(tokens: readonly ScoredToken[]): ScoredText {
  const ranks = [...RANK_BOUNDS, Infinity].map((bound, at, bounds) => {
    const above = at === 0 ? 0 : (bounds[at - 1] ?? 0)
    return tokens.filter(({ rank }) => rank > above && rank <= bound).length
  })
  const logProbability = tokens.reduce((sum, token) => sum + token.logProbability, 0)
  return { tokens, logProbability, ranks }
}

function refuseUnfit(ids: readonly number[], { context, vocabulary }: ModelShape): void {
  if (ids.length === 0) throw invalid('A text without tokens has no score.')
  if (ids.length > context)
    throw invalid(`A text of ${ids.length} tokens is longer than the ${context} of the model.`)
  const beyond = ids.find(id => id >= vocabulary)
  if (beyond !== undefined) throw invalid(`The model has no token ${beyond}.`)
}

const invalid = (message: string): SampleError => new SampleError('SETTING_INVALID', message)
