/** What loading a seed did, or with `--check` would do. */
export interface Tally {
  created: number
  updated: number
  /** Release statuses recorded from history. */
  recorded: number
  submitted: number
  published: number
  /** True where the public site was, or is to be, built anew. */
  delivered: boolean
  /** Records that are on the desk as the seed has them. */
  unchanged: number
  /** Records that somebody has changed since; they were left as they are. */
  readonly kept: string[]
  /** What the checks before publication remark on and let pass, each once. */
  readonly warnings: Set<string>
}

export const newTally = (): Tally => ({
  created: 0,
  updated: 0,
  recorded: 0,
  submitted: 0,
  published: 0,
  delivered: false,
  unchanged: 0,
  kept: [],
  warnings: new Set(),
})

/** True where there was nothing to do. */
export const isIdle = (tally: Omit<Tally, 'warnings'>): boolean =>
  !tally.delivered &&
  tally.created + tally.updated + tally.recorded + tally.submitted + tally.published === 0

/** The tally in a sentence. */
export function tallyText(tally: Omit<Tally, 'warnings'>, dry: boolean): string {
  const { created, updated, published, unchanged, kept } = tally
  const left = kept.length > 0 ? ` Left as somebody has changed them: ${kept.join(', ')}.` : ''
  if (isIdle(tally)) return `Nothing to do: all ${unchanged} records are there.${left}`
  const verb = dry ? 'Would be' : 'Were'
  return `${verb} made ${created}, changed ${updated}, published ${published}; unchanged ${unchanged}.${left}`
}
