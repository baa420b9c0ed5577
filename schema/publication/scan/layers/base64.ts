import type { Layer } from './layer.ts'
import { printable } from './printable.ts'

/** 16 characters hold 12 bytes, the shortest that is matched exactly. */
const RUN = /[A-Za-z0-9+/_-]{16,}/g

/**
 * Base64 and its URL form. Letters before the true beginning shift the groups of four, so that each
 * run is decoded from all four places.
 */
export const base64: Layer = {
  name: 'base64',
  suits: text => text.search(RUN) >= 0,
  decode: text =>
    (text.match(RUN) ?? []).flatMap(run =>
      [0, 1, 2, 3].flatMap(from => printable(Buffer.from(run.slice(from), 'base64'))),
    ),
}
