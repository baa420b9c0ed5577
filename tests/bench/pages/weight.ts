import fs from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

/** What a first visit to one page costs: the page and all that it loads by itself. */
export interface Weight {
  readonly address: string
  readonly plain: number
  /** Each file compressed, as a web server or a CDN does. */
  readonly gzip: number
  readonly brotli: number
  readonly scripts: number
}

/** Weighs a page of a built site. */
export function weigh(siteDir: string, address: string): Weight {
  const file = address.endsWith('/') ? `${address}index.html` : address
  const html = fs.readFileSync(path.join(siteDir, file), 'utf8')
  const files = [Buffer.from(html), ...loadedBy(siteDir, html)]
  const sum = (size: (bytes: Buffer) => number) => files.reduce((all, each) => all + size(each), 0)
  return {
    address,
    plain: sum(bytes => bytes.length),
    gzip: sum(bytes => gzipSync(bytes, { level: 6 }).length),
    brotli: sum(bytes => brotliCompressSync(bytes).length),
    scripts: html.match(/<script\b/g)?.length ?? 0,
  }
}

/** Style sheets, icons, images and scripts, and what the style sheets load: each file once. */
function loadedBy(siteDir: string, html: string): Buffer[] {
  const tags = html.match(/<(?:link|img|script|source)\b[^>]*>/g) ?? []
  const loading = tags.filter(
    tag => !tag.startsWith('<link') || /rel="(stylesheet|icon|preload)"/.test(tag),
  )
  const addresses = loading.flatMap(tag => /(?:href|src)="([^"]+)"/.exec(tag)?.[1] ?? [])
  const found = new Map<string, Buffer>()
  for (let next = addresses.pop(); next !== undefined; next = addresses.pop()) {
    if (!next.startsWith('/') || found.has(next)) continue
    const bytes = fs.readFileSync(path.join(siteDir, next))
    found.set(next, bytes)
    if (next.endsWith('.css')) addresses.push(...urlsIn(bytes.toString('utf8')))
  }
  return [...found.values()]
}

const urlsIn = (css: string): string[] =>
  [...css.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(match => String(match[1]))
