import { loadModel } from '../../samples/engine/session.ts'
import { SampleError } from '../../samples/errors.ts'
import { findModel } from '../../samples/models/registry.ts'
import { scoreTexts, type ScoredText } from '../../samples/score/index.ts'
import type { DeskCli } from '../desk-cli.ts'
import { UsageError } from '../failure.ts'
import { table } from '../table.ts'
import { inWords } from './in-words.ts'
import { harmless } from './show.ts'

/** What the command line of `desk samples score` says. */
export interface ScoreOptions {
  readonly model: string
  readonly text?: string[]
  readonly ids?: string[]
}

/** `desk samples score`: each token's log-probability and rank under a model. */
export async function scoreCommand(
  desk: DeskCli,
  place: string,
  { model: name, text = [], ids = [] }: ScoreOptions,
): Promise<void> {
  if (text.length + ids.length === 0) throw new UsageError('Name --text or --ids.')
  const told = await inWords(async () => {
    const { checkpoint, sha256 } = findModel(place, name)
    const { tokenizer, shape } = checkpoint
    const texts = [...text.map(each => tokenizer.encode(each)), ...ids.map(readIds)]
    const session = await loadModel(checkpoint)
    const scored = await scoreTexts(session, shape, texts).finally(() => session.release())
    const word = (id: number) => tokenizer.decode([id])
    return {
      model: { name, sha256 },
      texts: scored.map(each => ({
        ...each,
        tokens: each.tokens.map(token => ({ ...token, text: word(token.id) })),
      })),
    }
  })
  desk.output.result(told, () => told.texts.map(inColumns).join('\n\n'))
}

function readIds(text: string): number[] {
  const parts = text.split(/[\s,]+/).filter(part => part !== '')
  if (!parts.every(part => /^\d{1,9}$/.test(part)))
    throw new SampleError('SETTING_INVALID', '--ids takes whole numbers with commas between them.')
  return parts.map(Number)
}

type Told = Omit<ScoredText, 'tokens'> & {
  readonly tokens: readonly (ScoredText['tokens'][number] & { readonly text: string })[]
}

function inColumns({ tokens, logProbability, ranks }: Told): string {
  const rows = tokens.map(token => ({
    id: token.id,
    token: JSON.stringify(harmless(token.text)),
    'log p': token.logProbability.toFixed(3),
    rank: token.rank,
  }))
  const [first, ten, hundred, thousand, beyond] = ranks
  return [
    table(rows, ['id', 'token', 'log p', 'rank']),
    `${tokens.length} tokens, ${(-logProbability / tokens.length).toFixed(3)} nats each`,
    `ranks: ${first} first, ${ten} to 10, ${hundred} to 100, ${thousand} to 1,000, ${beyond} beyond`,
  ].join('\n')
}
