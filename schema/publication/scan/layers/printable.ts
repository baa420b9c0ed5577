/** Runs of at least 12 characters that people can read. Decoded noise practically has none. */
const READABLE = /[^\p{C}\ufffd]{12,}/gu

/** What can be read in decoded bytes; empty where nothing can. */
export const printable = (bytes: Buffer): string[] => bytes.toString('utf8').match(READABLE) ?? []
