import fs from 'node:fs'
import path from 'node:path'
import { reveal } from './reveal.ts'

/** Files of the site's program in which words stand that its pages print. */
const WITH_WORDS = /\.(astro|ts|tsx|js|mjs|css|svg|html|txt|json)$/

interface Read {
  readonly projectRoot: string
  /** Which files there were, how long, and when each was last changed. */
  readonly state: string
  readonly texts: readonly string[]
}
let last: Read | undefined

/**
 * Every text of the site's own program, and the names of its files, which become addresses. Its
 * headings and labels are printed whatever is published: a record that happens to be called "Key
 * findings" must not keep every later build from the public.
 *
 * @returns the very same list as the last time, unless a file has been changed since.
 */
export function siteTexts(projectRoot: string): readonly string[] {
  const site = path.join(projectRoot, 'site')
  const parts = fs.readdirSync(site).filter(name => name !== 'node_modules')
  const files = parts
    .flatMap(part => filesIn(path.join(site, part)))
    .filter(file => WITH_WORDS.test(file))
  const state = files.map(stateOf).join('\n')
  if (last?.projectRoot !== projectRoot || last.state !== state) {
    last = { projectRoot, state, texts: files.flatMap(file => textsOf(site, file)) }
  }
  return last.texts
}

function stateOf(file: string): string {
  const { size, mtimeMs, ctimeMs } = fs.statSync(file)
  return `${file} ${size} ${mtimeMs} ${ctimeMs}`
}

const textsOf = (site: string, file: string): string[] => [
  path.relative(site, file),
  ...reveal({ name: file, bytes: fs.readFileSync(file) }).texts,
]

const filesIn = (place: string): string[] =>
  fs.statSync(place).isDirectory()
    ? fs
        .readdirSync(place, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => path.join(entry.parentPath, entry.name))
    : [place]
