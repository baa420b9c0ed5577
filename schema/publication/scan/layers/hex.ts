import type { Hiding } from './layer.ts'

const BETWEEN = '[ :,-]{0,2}'
const RUN = new RegExp(`(?<![0-9a-fA-F])[0-9a-fA-F](?:${BETWEEN}[0-9a-fA-F]){23,}`, 'g')

/** Bytes as hexadecimal digits, also apart by spaces, colons or commas, from either digit of a pair. */
export const hex: Hiding = {
  name: 'hex',
  runs: text => text.match(RUN) ?? [],
  bytes: run => {
    const digits = run.replaceAll(/[^0-9a-fA-F]/g, '')
    return [0, 1].map(from => Buffer.from(digits.slice(from), 'hex'))
  },
}
