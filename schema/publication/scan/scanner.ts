import fs from 'node:fs'
import path from 'node:path'
import { setImmediate as letOthers } from 'node:timers/promises'
import { sha256Hex } from '../../evidence/index.ts'
import type { PublishedObject } from '../contract/index.ts'
import { LAYERS, type Layers } from './layers/index.ts'
import { matcherFor, type Hit } from './matching.ts'
import { createNoise } from './noise.ts'
import { reveal } from './reveal.ts'
import { wantedFrom, type Secrets } from './secrets.ts'

/** Looks for everything that must not be public. */
export interface Scanner {
  /** Everything that was found in the bytes; one secret may be found several times. */
  hits(bytes: Buffer, name: string): Hit[]
  /** What was found in the bytes, in words that do not repeat it; empty where nothing was. */
  scanBytes(bytes: Buffer, name: string): string[]
  /**
   * As `scanBytes`, for each file of a folder in which something was found. It takes seconds, in a
   * process that also answers requests, and lets them be answered between two files.
   */
  scanFolder(dir: string): Promise<LeakingFile[]>
  /** The same search, but for what these versions may say; by their digests. */
  allowing(versions: readonly string[]): Scanner
}

/**
 * What is encoded so many times over that nobody can say what it says counts as a leak, so that the
 * one record that says it is refused. It is no secret of anybody's: nobody can allow it.
 */
const UNREADABLE: Hit = {
  what: 'text encoded so often that it cannot be read',
  secret: '',
  canBeAllowed: false,
}

/** A file in which something was found. */
export interface LeakingFile {
  readonly file: string
  readonly found: string[]
  /** Those things in its content that may be allowed there. */
  readonly hits: readonly Hit[]
}

/**
 * Makes a scanner.
 *
 * @param live what is public already; values in it do not count.
 * @param printed texts that are public for another reason; values in them do not count either.
 * @param layers what is undone before secrets are looked for; a test leaves one out.
 */
export function scannerFor(
  secrets: Secrets,
  live: Iterable<PublishedObject>,
  printed: readonly string[] = [],
  layers: Layers = LAYERS,
): Scanner {
  const match = matcherFor(wantedFrom(secrets, live, printed))
  const noise = createNoise()
  const find = (bytes: Buffer, name: string): Hit[] => {
    const { texts, isToEnd } = reveal({ name, bytes }, layers, noise)
    return [...[...texts].flatMap(match), ...(isToEnd ? [] : [UNREADABLE])]
  }
  return scannerFrom(onceFor(find), secrets)
}

/**
 * Does not search the same bytes again in which nothing was found: a version is looked through before
 * it is written and again in the store, and what is built once more to find out which version is to
 * blame is nearly the same. It is the same search, for the same secrets, as long as it lasts.
 */
function onceFor(find: Scanner['hits']): Scanner['hits'] {
  const clean = new Set<string>()
  return (bytes, name) => {
    // Of the name only this counts: that a file is packed so is seen nowhere else.
    const key = `${sha256Hex(bytes)}${name.includes('.br') ? name : ''}`
    if (clean.has(key)) return []
    const hits = find(bytes, name)
    if (hits.length === 0) clean.add(key)
    return hits
  }
}

function scannerFrom(
  find: Scanner['hits'],
  secrets: Pick<Secrets, 'allowed' | 'mayShow'>,
): Scanner {
  const { allowed = new Map<string, ReadonlySet<string>>(), mayShow = () => false } = secrets
  const scanBytes = (bytes: Buffer, name: string): string[] => whats(find(bytes, name))
  return {
    hits: find,
    scanBytes,
    async scanFolder(dir) {
      const leaking: LeakingFile[] = []
      for (const file of filesIn(dir)) {
        const inside = find(fs.readFileSync(path.join(dir, file)), file).filter(
          hit => !hit.canBeAllowed || !mayShow(file, hit),
        )
        // The name of a file is as public as its content.
        const found = [...new Set([...whats(inside), ...scanBytes(nameAsText(file), 'name')])]
        const hits = inside.filter(({ canBeAllowed }) => canBeAllowed)
        if (found.length > 0) leaking.push({ file, found, hits })
        await letOthers()
      }
      return leaking
    },
    allowing(versions) {
      const may = new Set(versions.flatMap(digest => [...(allowed.get(digest) ?? [])]))
      if (may.size === 0) return this
      const isLeak = ({ secret, canBeAllowed }: Hit) => !canBeAllowed || !may.has(secret)
      return scannerFrom((bytes, name) => find(bytes, name).filter(isLeak), secrets)
    },
  }
}

const whats = (hits: readonly Hit[]): string[] => [...new Set(hits.map(({ what }) => what))]

/** A path as a text: as it is, then each part and each part without its ending, alone on a line. */
function nameAsText(file: string): Buffer {
  const parts = file.split(path.sep)
  return Buffer.from([file, ...parts, ...parts.map(part => path.parse(part).name)].join('\n'))
}

const filesIn = (dir: string): string[] =>
  fs
    .readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => !entry.isDirectory())
    .map(entry => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .sort()
