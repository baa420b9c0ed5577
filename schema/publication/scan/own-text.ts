/**
 * The same text in memory of its own. V8 keeps a part of a text as a view of the whole: one word that
 * is remembered would hold the page on which it stood.
 */
export const ownText = (part: string): string => ` ${part}`.slice(1)
