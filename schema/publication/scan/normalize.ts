/**
 * Text as the scan compares it: compatibility forms unified, case folded, each run of white space
 * one space. Pages re-flow text and styles change its case; a leak stays a leak.
 */
export const normalize = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
    .replaceAll(/\s+/g, ' ')

/** The words of normalised text, without punctuation. */
export const wordsOf = (normalized: string): string[] => normalized.match(/[\p{L}\p{N}]+/gu) ?? []
