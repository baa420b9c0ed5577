/**
 * One way in which a text can be written in another one. A layer undoes it. A further encoding is
 * one more file like those beside this one and one line in `index.ts`.
 */
export interface Layer {
  readonly name: string
  /** Whether it is worth trying; cheap. */
  readonly suits: (text: string) => boolean
  /** The readings of the text, one or more. */
  readonly decode: (text: string) => string[]
}

/** A layer that finds in a text what may hide bytes: they are text, packed, or noise. */
export interface Hiding {
  readonly name: string
  /** The parts of the text that may hide something. */
  readonly runs: (text: string) => string[]
  /** The bytes that such a part can stand for. Depends on nothing else. */
  readonly bytes: (run: string) => Buffer[]
}

/** A layer that replaces single characters and leaves the rest of the text in place. */
export interface InPlace {
  readonly name: string
  readonly suits: (text: string) => boolean
  readonly undo: (text: string) => string
}

/** Makes a layer that undoes what a pattern finds. */
export const inPlace = (
  name: string,
  pattern: RegExp,
  undo: (text: string) => string,
): InPlace => ({
  name,
  // `search` ignores the position that a global pattern keeps between calls.
  suits: text => text.search(pattern) >= 0,
  undo,
})

/** A character by its code, or nothing where there is none. */
export const character = (code: number): string =>
  code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
