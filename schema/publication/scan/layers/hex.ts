import type { Layer } from './layer.ts'

const BETWEEN = '[ :,-]{0,2}'
const RUN = new RegExp(`[0-9a-fA-F](?:${BETWEEN}[0-9a-fA-F]){23,}`, 'g')

/** Bytes as hexadecimal digits, also apart by spaces, colons or commas, from either digit of a pair. */
export const hex: Layer<Buffer> = {
  name: 'hex',
  suits: text => text.search(RUN) >= 0,
  decode: text =>
    (text.match(RUN) ?? [])
      .map(run => run.replaceAll(/[^0-9a-fA-F]/g, ''))
      .flatMap(run => [0, 1].map(from => Buffer.from(run.slice(from), 'hex'))),
}
