import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** Why a text is withheld, as a closed set; docs/samples.md has the meaning of each. */
export const SCREEN_REASONS = {
  contact: 'An address of mail or the web, or a number by which somebody is reached.',
  identity: 'A number as of a card, an account or an insurance.',
  repeats: 'A long span of a text of people, word for word.',
  language: 'A word of the list of slurs and obscenities.',
  own_list: 'A word of the list that whoever screens gave.',
  unreadable: 'Bytes that are no text, or characters that have no form.',
} as const
export type ScreenReason = keyof typeof SCREEN_REASONS

/** The name and version of these rules; another rule is another version. */
export const FILTER = { name: 'release-desk-screen', version: 1 } as const

const list = z.strictObject({
  source: z.string(),
  license: z.string(),
  form: z.string(),
  longest: z.int().positive(),
  digests: z.array(z.string().regex(/^[0-9a-f]{24}$/)),
})

const readList = () =>
  list.parse(JSON.parse(fs.readFileSync(path.join(import.meta.dirname, 'words.json'), 'utf8')))

/** Whether one of some words, or of runs of them, stands in a text. */
export type WordList = (words: readonly string[]) => boolean

/** The list that comes along. It holds digests, so that nobody has to read it. */
export function languageList(): WordList {
  const { longest, digests } = readList()
  const known = new Set(digests)
  const tried = new Map<string, boolean>()
  const isKnown = (run: string) => {
    const before = tried.get(run)
    if (before !== undefined) return before
    const found = known.has(createHash('sha256').update(run).digest('hex').slice(0, 24))
    tried.set(run, found)
    return found
  }
  return words => hasRun(words, longest, isKnown)
}

/** A list of somebody's own: a word or several of them a line. */
export function ownList(lines: readonly string[]): WordList {
  const known = new Set(lines.map(line => screenWords(line).join(' ')).filter(line => line !== ''))
  const longest = Math.max(1, ...[...known].map(line => line.split(' ').length))
  return words => hasRun(words, longest, run => known.has(run))
}

/** Letters and digits alone, in small letters, with the forms of letters made one. */
export const screenWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

function hasRun(words: readonly string[], longest: number, isKnown: (run: string) => boolean) {
  for (let at = 0; at < words.length; at++)
    for (let end = at + 1; end <= Math.min(words.length, at + longest); end++)
      if (isKnown(words.slice(at, end).join(' '))) return true
  return false
}
