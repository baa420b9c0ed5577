import { PublicationError } from '../errors.ts'
import type { Candidate } from './refusals.ts'

/** Why a set of versions cannot go public together as they are. */
export interface Fault {
  /** For the people who can mend it; never the non-public words themselves. */
  readonly reason: string
  /** File names and output in which the version may be named that is to blame. */
  readonly traces: string
  readonly error: PublicationError
}

/** Something non-public in one file of a generation. */
export interface Leak {
  readonly file: string
  readonly found: readonly string[]
}

/** As many pages as help to find the place. */
const SHOWN = 3

/** The fault of a generation in whose files something non-public was found. */
export function leakFault(leaks: readonly Leak[]): Fault {
  const shown = leaks.slice(0, SHOWN).map(({ file, found }) => {
    return `${placeOf(file)} shows ${found.join(' and ')}`
  })
  const more = leaks.length > SHOWN ? `, and so do ${leaks.length - SHOWN} more files` : ''
  const where = shown.join(', ') + more
  return {
    reason: `With it, the built site gives something away: ${where}.`,
    traces: leaks.map(({ file }) => file).join('\n'),
    error: new PublicationError('LEAK_FOUND', `The built site is not fit to be seen: ${where}.`),
  }
}

/** The fault behind an error; null where no version can be to blame for it. */
export function faultOf(error: unknown): Fault | null {
  if (!(error instanceof PublicationError)) return null
  if (error.code === 'LEAK_FOUND') {
    return { reason: `With it, ${error.message}`, traces: error.message, error }
  }
  if (error.code !== 'BUILD_FAILED') return null
  const reason = `With it, the site cannot be built: ${lastWords(error.message)}`
  return { reason, traces: error.message, error }
}

/** Those of the versions that a fault names, by slug or digest; a family only where nothing else is. */
export function suspectsOf(fresh: readonly Candidate[], { traces }: Fault): readonly Candidate[] {
  const words = new Set(traces.match(/[a-z0-9]+(?:-[a-z0-9]+)*/g))
  const named = fresh.filter(({ digest, object }) => words.has(digest) || words.has(object.slug))
  const own = named.filter(({ object }) => object.kind !== 'family' && object.kind !== 'desk')
  return own.length > 0 ? own : named
}

/** `site/a/b/index.html` is the page `/a/b/` to a reader. */
function placeOf(file: string): string {
  const page = /^site\/(.*?)(?:index)?\.html$/.exec(file)?.[1]
  return page === undefined ? `the file ${file}` : `the page /${page}`
}

/** Of what a failing build wrote, what went wrong, and on which page. */
function lastWords(message: string): string {
  const line = message.split('\n').findLast(each => /error/i.test(each)) ?? message
  const said = line.replace(/^.*(\[ERROR\]|\bError:)\s*/, '').trim()
  const page = message.match(/\/\S*?\.html/g)?.at(-1)
  return (page ? `${said} (${placeOf(`site${page}`)})` : said).slice(0, 300)
}
