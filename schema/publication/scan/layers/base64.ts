import type { Hiding } from './layer.ts'

/**
 * 16 characters hold 12 bytes, the shortest that is matched exactly. A run begins where none has:
 * said, so that not every letter of every word is tried.
 */
const RUN = /(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{16,}/g

/** One text over several lines of the same length, as in mail. */
const LINES = /(?:[A-Za-z0-9+/]{60,}\r?\n[ \t]*)+[A-Za-z0-9+/]+/g
/** Told from the end of the line on, of which there are far fewer than of letters. */
const LINE_END = /\n(?<=[A-Za-z0-9+/]{8}\r?\n)[ \t]*[A-Za-z0-9+/]{16}/

/**
 * Base64 and its URL form. Letters before the true beginning shift the groups of four, so that each
 * run is decoded from all four places.
 */
export const base64: Hiding = {
  name: 'base64',
  runs: text => {
    const lines = LINE_END.test(text) ? (text.match(LINES) ?? []) : []
    return [...(text.match(RUN) ?? []), ...lines.map(withoutSpace)]
  },
  bytes: run => [0, 1, 2, 3].map(from => Buffer.from(run.slice(from), 'base64')),
}

const withoutSpace = (lines: string): string => lines.replaceAll(/\s/g, '')
