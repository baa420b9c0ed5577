/** How many words in a row make a long text recognisable. */
export const SHINGLE_WORDS = 8

/** By code unit: 1 within a word, 2 not; 0 where nobody has asked yet. */
const kinds = new Uint8Array(0x10000)
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

function isInWord(code: number): boolean {
  const kind =
    kinds[code] || (kinds[code] = LETTER_OR_DIGIT.test(String.fromCharCode(code)) ? 1 : 2)
  return kind === 1
}

/** Two bases, so that two hashes of 32 bits are as good as one of 64. */
const [HIGH_BASE, LOW_BASE] = [0x9e3779b1, 0x85ebca77]
const power = (base: number): number =>
  Array.from({ length: SHINGLE_WORDS - 1 }).reduce<number>(product => Math.imul(product, base), 1)
/** What the word that leaves a run weighs in its hash. */
const [HIGH_LEAVING, LOW_LEAVING] = [power(HIGH_BASE), power(LOW_BASE)]

/** Spreads a hash over all of its bits. */
function spread(hash: number): number {
  const mixed = Math.imul(hash ^ (hash >>> 16), 0x7feb352d)
  return Math.imul(mixed ^ (mixed >>> 15), 0x846ca68b)
}

/**
 * Calls `use` with the fingerprint of every run of eight words of a normalised text, punctuation
 * left out; not at all where it has fewer. Ends early where `use` returns true.
 */
export function eachShingle(
  normalized: string,
  use: (high: number, low: number) => boolean | void,
): void {
  const highs = new Int32Array(SHINGLE_WORDS)
  const lows = new Int32Array(SHINGLE_WORDS)
  let [runHigh, runLow, words] = [0, 0, 0]
  for (let at = 0; at < normalized.length;) {
    if (!isInWord(normalized.charCodeAt(at))) {
      at++
      continue
    }
    let [high, low] = [0x811c9dc5, 0x01000193]
    for (; at < normalized.length; at++) {
      const code = normalized.charCodeAt(at)
      if (!isInWord(code)) break
      high = Math.imul(high ^ code, 0x01000193)
      low = Math.imul(low + code, 0x5bd1e995)
    }
    high = spread(high)
    low = spread(low)
    const place = words % SHINGLE_WORDS
    // The word that was here leaves the run; before there are eight it is nothing.
    runHigh = Math.imul(runHigh - Math.imul(highs[place] as number, HIGH_LEAVING), HIGH_BASE) + high
    runLow = Math.imul(runLow - Math.imul(lows[place] as number, LOW_LEAVING), LOW_BASE) + low
    highs[place] = high
    lows[place] = low
    words++
    if (words >= SHINGLE_WORDS && use(spread(runHigh), spread(runLow))) return
  }
}

/** True where a normalised text has words enough to be known by a run of them. */
export function isLong(normalized: string): boolean {
  let long = false
  eachShingle(normalized, () => (long = true))
  return long
}
