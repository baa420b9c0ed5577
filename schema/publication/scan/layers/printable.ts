/** Runs of at least 12 characters that are text. Decoded noise practically has none. */
const READABLE = /(?:[^\p{Cc}\p{Cn}\p{Co}\ufffd]|\s){12,}/gu

/** What can be read in a text that may be noise; empty where nothing can. */
export const printable = (text: string): string[] => text.match(READABLE) ?? []
