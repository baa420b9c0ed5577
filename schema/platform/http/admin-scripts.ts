import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

/** A script inside a page that a browser would run: with attributes it has a source, or is data. */
const INLINE = /<script>([^<]+)<\/script>/g
/** Pages that Next shows under the address of another one. */
const ANYWHERE = ['404', '500']

/**
 * Next writes one small script into each page of the Admin UI, which names the files to load. The
 * policy allows exactly these, by their digests, and no other script inside a page.
 *
 * @param folder the pages as they were built.
 * @returns the sources to allow for a path below the Admin UI's base.
 */
export function adminScripts(folder: string): (path: string) => readonly string[] {
  const pages = new Map<string, readonly string[]>()
  const digestsOf = (page: string): readonly string[] => {
    const known = pages.get(page) ?? readDigests(path.join(folder, `${page}.html`))
    pages.set(page, known)
    return known
  }
  const names = new Set(pageNames(folder))
  return requested => {
    const page = requested.split('/').filter(Boolean).join('/') || 'index'
    const shown = [page, path.posix.join(path.posix.dirname(page), '[id]'), ...ANYWHERE]
    return [...new Set(shown.filter(name => names.has(name)).flatMap(digestsOf))]
  }
}

/** The names are read once, so that no address can name a file outside the folder. */
const pageNames = (folder: string): string[] =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(file => file.endsWith('.html'))
        .map(file => file.slice(0, -'.html'.length).split(path.sep).join('/'))
    : []

const readDigests = (file: string): string[] =>
  [...fs.readFileSync(file, 'utf8').matchAll(INLINE)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
