import fs from 'node:fs'
import path from 'node:path'
import type { PublishedObject } from '../contract/index.ts'
import { unpack } from './containers.ts'
import { exactMatcher } from './exact.ts'
import { joinedTexts, stringsIn } from './json-strings.ts'
import { readings } from './layers/index.ts'
import { normalize } from './normalize.ts'
import { wantedFrom, type Secrets } from './secrets.ts'
import { shingleMatcher } from './shingles.ts'

/** Looks for everything that must not be public. */
export interface Scanner {
  /** What was found in the bytes, in words that do not repeat it; empty where nothing was. */
  scanBytes(bytes: Buffer, name: string): string[]
  /** As `scanBytes`, for each file of a folder in which something was found. */
  scanFolder(dir: string): { readonly file: string; readonly found: string[] }[]
}

/**
 * Makes a scanner.
 *
 * @param live what is public already; values in it do not count.
 * @param printed texts of the program that builds the site; values in them do not count either.
 */
export function scannerFor(
  secrets: Secrets,
  live: Iterable<PublishedObject>,
  printed: readonly string[] = [],
): Scanner {
  const wanted = wantedFrom(secrets, live, printed)
  const matcher = exactMatcher(wanted.exact.keys())
  const hasShingle = shingleMatcher(wanted.shingles)

  const inText = (text: string): string[] => {
    const normalized = normalize(text)
    const found = matcher.find(normalized).map(secret => wanted.exact.get(secret) as string)
    if (hasShingle(normalized)) found.push('eight words in a row of a non-public text')
    return found
  }
  const inJson = (value: unknown): string[] => [
    ...stringsIn(value).flatMap(text => wanted.whole.get(normalize(text).trim()) ?? []),
    ...joinedTexts(value).flatMap(text => [...readings(text)].flatMap(inText)),
  ]
  const scanBytes = (bytes: Buffer, name: string): string[] => {
    const found = unpack(bytes, name).flatMap(member => {
      const text = member.toString('utf8')
      return [...[...readings(text)].flatMap(inText), ...inJson(parseJson(text))]
    })
    return [...new Set(found)]
  }

  return {
    scanBytes,
    scanFolder: dir =>
      filesIn(dir).flatMap(file => {
        // The name of a file is as public as its content.
        const bytes = fs.readFileSync(path.join(dir, file))
        const found = [...new Set([...scanBytes(bytes, file), ...inText(file)])]
        return found.length > 0 ? [{ file, found }] : []
      }),
  }
}

function parseJson(text: string): unknown {
  if (!/^\s*[[{"]/.test(text)) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

const filesIn = (dir: string): string[] =>
  fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .sort()
