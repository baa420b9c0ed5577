import { normalize } from '../../publication/scan/normalize.ts'
import { shinglesOf } from '../../publication/scan/shingles.ts'

/** A record as somebody who says things, some of them in public. */
export interface Speaker {
  readonly listKey: string
  /** All that stands in it, piece by piece. */
  readonly sayings: readonly string[]
  /** What its publications say; empty where it has none. */
  readonly publicText: string
}

/**
 * What records say and do not say in public.
 *
 * It goes record by record: a long text of one that another's publication contains is just what the
 * scan must find. Three things are no leak. A short saying that some public record has as its own:
 * two records may share a name. A long one that a public record of the same list has: two sources
 * may quote the same words. And words that a partner approved, whichever report they are drawn from.
 */
export function hiddenSayings(speakers: readonly Speaker[]): string[] {
  const shared = sharedSayings(speakers)
  const approved = approvedRuns(speakers)
  return speakers.flatMap(({ listKey, sayings, publicText }) => {
    const own = new Set(shingles(publicText))
    return sayings.flatMap(saying => {
      const runs = shingles(saying)
      if (publicText.includes(saying)) return []
      if (shared.has(keyOf(placeOf(listKey, saying), saying))) return []
      // An edited text shares most of its words with the version that is public or about to be:
      // only the runs of words that are new in it are looked for.
      const hidden = runs.filter(run => !own.has(run) && !approved.has(run))
      return runs.length > hidden.length ? hidden : [saying]
    })
  })
}

/** Runs of eight words, as the scan compares them; none in a short text. */
const shingles = (text: string): string[] => shinglesOf(normalize(text))

/** Within which list a saying may be shared: a short one in any. */
const placeOf = (listKey: string, saying: string): string =>
  shingles(saying).length > 0 ? listKey : '*'
const keyOf = (place: string, saying: string): string => `${place}\n${saying}`

function sharedSayings(speakers: readonly Speaker[]): Set<string> {
  const shared = new Set<string>()
  for (const { listKey, sayings, publicText } of speakers) {
    for (const saying of sayings) {
      if (!publicText.includes(saying)) continue
      shared.add(keyOf(placeOf(listKey, saying), saying))
    }
  }
  return shared
}

/** Runs of eight words in the words about partners that are in public. */
function approvedRuns(speakers: readonly Speaker[]): Set<string> {
  const words = speakers.filter(({ listKey }) => listKey === 'PartnerStatement')
  const published = words.flatMap(({ sayings, publicText }) =>
    sayings.filter(saying => publicText.includes(saying)),
  )
  return new Set(published.flatMap(shingles))
}
