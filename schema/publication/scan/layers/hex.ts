import type { Layer } from './layer.ts'
import { printable } from './printable.ts'

const RUN = /[0-9a-fA-F](?:[ :]?[0-9a-fA-F]){23,}/g

/** Bytes as hexadecimal digits, also apart by spaces or colons, from either digit of a pair. */
export const hex: Layer = {
  name: 'hex',
  suits: text => text.search(RUN) >= 0,
  decode: text =>
    (text.match(RUN) ?? [])
      .map(run => run.replaceAll(/[ :]/g, ''))
      .flatMap(run => [0, 1].flatMap(from => printable(Buffer.from(run.slice(from), 'hex')))),
}
