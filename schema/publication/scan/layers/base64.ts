import type { Layer } from './layer.ts'

/** 16 characters hold 12 bytes, the shortest that is matched exactly. */
const RUN = /[A-Za-z0-9+/_-]{16,}/g

/** One text over several lines of the same length, as in mail. */
const LINES = /(?:[A-Za-z0-9+/]{60,}\r?\n[ \t]*)+[A-Za-z0-9+/]+/g
const LINE_END = /[A-Za-z0-9+/]{8}\r?\n[ \t]*[A-Za-z0-9+/]{16}/

/**
 * Base64 and its URL form. Letters before the true beginning shift the groups of four, so that each
 * run is decoded from all four places.
 */
export const base64: Layer<Buffer> = {
  name: 'base64',
  suits: text => text.search(RUN) >= 0,
  decode: text => {
    const runs = text.match(RUN) ?? []
    const lines = LINE_END.test(text) ? (text.match(LINES) ?? []) : []
    return [...runs, ...lines.map(withoutSpace)].flatMap(run =>
      [0, 1, 2, 3].map(from => Buffer.from(run.slice(from), 'base64')),
    )
  },
}

const withoutSpace = (lines: string): string => lines.replaceAll(/\s/g, '')
