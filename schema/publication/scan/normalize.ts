/** Printable ASCII and spaces: what needs no work but folding. */
const PLAIN = /^[\x20-\x7e]*$/

/**
 * Text as the scan compares it: compatibility forms unified, case folded, each run of white space
 * one space. Pages re-flow text and styles change its case; a leak stays a leak.
 */
export function normalize(text: string): string {
  const folded = PLAIN.test(text)
    ? text.toLowerCase()
    : text
        .normalize('NFKC')
        .toLowerCase()
        .replaceAll(/[\u00ad\u200b-\u200f\u2060\ufeff]/g, '')
  return folded.replaceAll(/\s+/g, ' ')
}

/** A secret as the scan compares it. */
export const clean = (text: string): string => normalize(text).trim()
