/** Very many fingerprints of 64 bits, each with a number: 12 bytes each, and no object for any. */
export interface Fingerprints {
  /** Keeps the number that came first. */
  add(high: number, low: number, number: number): void
  /** The number, or −1 where the fingerprint is not among them. */
  find(high: number, low: number): number
  readonly size: number
}

/** More than this full, a table of open addresses is slow. */
const FULL = 0.6

/** A number (0: nothing here) and the two halves lie side by side: one look into far memory. */
const WIDTH = 3

/**
 * Makes an empty table. A hundred thousand private records have millions of runs of words; as texts
 * in a `Set` they took gigabytes (docs/decisions/0007).
 */
export function fingerprints(): Fingerprints {
  let capacity = 1 << 10
  let size = 0
  let cells = new Uint32Array(capacity * WIDTH)

  /** Where the fingerprint is, or where it would go. */
  const placeOf = (high: number, low: number): number => {
    let place = (low ^ (high >>> 7)) & (capacity - 1)
    for (;;) {
      const at = place * WIDTH
      if (cells[at] === 0 || (cells[at + 1] === high && cells[at + 2] === low)) return at
      place = (place + 1) & (capacity - 1)
    }
  }
  const put = (high: number, low: number, stored: number): void => {
    const at = placeOf(high, low)
    if (cells[at] !== 0) return
    cells[at] = stored
    cells[at + 1] = high
    cells[at + 2] = low
    size++
  }
  const grow = (): void => {
    const old = cells
    capacity *= 2
    size = 0
    cells = new Uint32Array(capacity * WIDTH)
    for (let at = 0; at < old.length; at += WIDTH) {
      const stored = old[at] as number
      if (stored !== 0) put(old[at + 1] as number, old[at + 2] as number, stored)
    }
  }
  return {
    add(high, low, number) {
      if (size >= capacity * FULL) grow()
      put(high >>> 0, low >>> 0, number + 1)
    },
    find: (high, low) => (cells[placeOf(high >>> 0, low >>> 0)] as number) - 1,
    get size() {
      return size
    },
  }
}
