import zlib from 'node:zlib'
import { pictures } from './png.ts'

/** A way in which a text gets into the text of a page. */
export interface TextForm {
  readonly name: string
  readonly write: (text: string) => string
}

/** A way in which a text gets into a file of its own. */
export interface FileForm {
  readonly name: string
  readonly file: string
  readonly write: (text: string) => Buffer
}

const each = (text: string, write: (code: number) => string) =>
  Array.from(text, letter => write(letter.codePointAt(0) ?? 0)).join('')
const base64 = (text: string, encoding: BufferEncoding = 'base64') =>
  Buffer.from(text).toString(encoding)
const inLines = (text: string) => (text.match(/.{1,76}/g) ?? []).join('\r\n')
const NAMED: Readonly<Record<string, string>> = {
  ' ': '&nbsp;',
  '&': '&amp;',
  '"': '&quot;',
  "'": '&apos;',
  é: '&eacute;',
  '.': '&period;',
  ',': '&comma;',
  '-': '&#45;',
}

/** Ways to lay a text out on a page: nothing is encoded. */
export const LAYOUTS: readonly TextForm[] = [
  { name: 'as it is', write: text => text },
  { name: 'in upper case', write: text => text.toUpperCase() },
  { name: 'in wide letters', write: text => each(text, c => String.fromCodePoint(wide(c))) },
  { name: 'broken into lines', write: text => text.replaceAll(' ', '\n    ') },
  { name: 'with soft hyphens', write: text => Array.from(text).join('\u00ad') },
  { name: 'in an attribute', write: text => `<p title="${text.replaceAll('"', '&quot;')}">x</p>` },
  { name: 'in a comment', write: text => `<!-- ${text} -->` },
  { name: 'in a script', write: text => `<script>const note = \`${text}\`</script>` },
  { name: 'in a style', write: text => `<style>/* ${text} */ p::before { content: '' }</style>` },
  {
    name: 'split by a tag',
    write: text => `${text.slice(0, 5)}<b class="x">${text.slice(5)}</b>`,
  },
  {
    name: 'split by a tag in a comment',
    write: text => `<!-- ${text.slice(0, 5)}<b class="x">${text.slice(5)}</b> -->`,
  },
  {
    name: 'split by comments',
    write: text => `${text.slice(0, 6)}<!-- a > b -->${text.slice(6)}`,
  },
]

const wide = (code: number): number => (code > 0x20 && code < 0x7f ? code + 0xfee0 : code)

/** Ways in which programs write a text inside another one. */
export const TEXT_FORMS: readonly TextForm[] = [
  {
    name: 'named entities',
    write: text => Array.from(text, letter => NAMED[letter] ?? letter).join(''),
  },
  {
    name: 'decimal entities',
    write: text => each(text, c => `&#${c};`),
  },
  {
    name: 'hexadecimal entities',
    write: text => each(text, c => `&#x${c.toString(16)};`),
  },
  {
    name: 'entities without a semicolon',
    write: text => `${each(text, c => `&#${c}`)} `,
  },
  { name: 'JSON', write: text => JSON.stringify(`a\n"${text}"\n`) },
  {
    name: 'short JSON escapes',
    write: text =>
      each(text, c =>
        c > 0xffff ? String.fromCodePoint(c) : `\\u${c.toString(16).padStart(4, '0')}`,
      ),
  },
  {
    name: 'long JSON escapes',
    write: text => each(text, c => `\\u{${c.toString(16)}}`),
  },
  {
    name: 'URL encoding',
    write: text => `/s?q=${encodeURIComponent(text)}`,
  },
  {
    name: 'URL encoding of every byte',
    write: text =>
      Array.from(Buffer.from(text), b => `%${b.toString(16).padStart(2, '0')}`).join(''),
  },
  {
    name: 'form encoding',
    write: text => `/s?${new URLSearchParams({ q: text }).toString()}`,
  },
  { name: 'base64', write: text => base64(text) },
  { name: 'base64 for addresses', write: text => base64(text, 'base64url') },
  ...[1, 2, 3].map(n => ({
    name: `base64 after ${n} letters`,
    write: (text: string) => 'xyz'.slice(0, n) + base64(text),
  })),
  ...[1, 2].map(n => ({
    name: `base64 ${n} bytes in`,
    write: (text: string) => base64('::'.slice(0, n) + text),
  })),
  {
    name: 'base64 in lines',
    write: text => `\n${inLines(base64(`${'mail '.repeat(9)}${text}${' mail'.repeat(40)}`))}\n`,
  },
  {
    name: 'a data: address',
    write: text =>
      `<img src="data:image/svg+xml;base64,${base64(`<svg><text>${text}</text></svg>`)}">`,
  },
  { name: 'hex', write: text => Buffer.from(text).toString('hex') },
  {
    name: 'hex after one digit',
    write: text => ` f${Buffer.from(text).toString('hex')}`,
  },
  {
    name: 'hex with colons',
    write: text => (Buffer.from(text).toString('hex').match(/../g) ?? []).join(':'),
  },
  {
    name: 'backwards',
    write: text => Array.from(text).toReversed().join(''),
  },
  {
    name: 'UTF-16 in base64',
    write: text => Buffer.from(text, 'utf16le').toString('base64'),
  },
  {
    name: 'gzip in a data: address',
    write: text => `data:application/gzip;base64,${zlib.gzipSync(text).toString('base64')}`,
  },
  {
    name: 'deflate in base64',
    write: text => ` ${zlib.deflateSync(text).toString('base64')}`,
  },
]

/** The local part of a zip archive with one member. */
function zip(name: string, content: Buffer, method: 0 | 8 = 8): Buffer {
  const header = Buffer.alloc(30)
  header.write('PK\x03\x04', 'latin1')
  header.writeUInt16LE(method, 8)
  header.writeUInt16LE(Buffer.byteLength(name), 26)
  const data = method === 8 ? zlib.deflateRawSync(content) : content
  return Buffer.concat([header, Buffer.from(name), data])
}
const swapped = (text: string) => Buffer.from(text, 'utf16le').swap16()
const sourceMap = (text: string) =>
  JSON.stringify({
    version: 3,
    sources: ['a.ts'],
    sourcesContent: [`// "${text}"\n`],
    mappings: '',
  })

/** Ways to pack a text into a file. */
export const FILE_FORMS: readonly FileForm[] = [
  { name: 'a text file', file: 'a.txt', write: text => Buffer.from(text) },
  { name: 'gzip', file: 'a.gz', write: text => zlib.gzipSync(text) },
  { name: 'gzip by another name', file: 'a.bin', write: text => zlib.gzipSync(text) },
  {
    name: 'brotli',
    file: 'a.html.br',
    write: text => zlib.brotliCompressSync(text),
  },
  { name: 'zstd', file: 'a.zst', write: text => zlib.zstdCompressSync(text) },
  { name: 'deflate', file: 'a.z', write: text => zlib.deflateSync(text) },
  { name: 'zip', file: 'a.zip', write: text => zip('a.txt', Buffer.from(text)) },
  {
    name: 'zip, not packed',
    file: 'a.zip',
    write: text => zip('a.txt', Buffer.from(text), 0),
  },
  {
    name: 'zip behind other bytes',
    file: 'a.bin',
    write: text => Buffer.concat([Buffer.from('MZ\x90\0'), zip('a.txt', Buffer.from(text))]),
  },
  { name: 'the name of a zip member', file: 'a.zip', write: text => zip(text, Buffer.from('a')) },
  {
    name: 'gzip in zip',
    file: 'a.zip',
    write: text => zip('a.gz', zlib.gzipSync(text)),
  },
  {
    name: 'gzip of base64',
    file: 'a.gz',
    write: text => zlib.gzipSync(base64(text)),
  },
  {
    name: 'brotli in zip',
    file: 'a.zip',
    write: text => zip('a.br', zlib.brotliCompressSync(text)),
  },
  {
    name: 'UTF-16, lower byte first',
    file: 'a.txt',
    write: text => Buffer.from(text, 'utf16le'),
  },
  {
    name: 'UTF-16 with its mark',
    file: 'a.txt',
    write: text => Buffer.from(`\ufeff${text}`, 'utf16le'),
  },
  {
    name: 'UTF-16, upper byte first',
    file: 'a.txt',
    write: swapped,
  },
  {
    name: 'UTF-16 within other bytes',
    file: 'a.bin',
    write: text => Buffer.concat([Buffer.from('<html>€'), swapped(text), Buffer.from('</html>')]),
  },
  {
    name: 'one byte a letter',
    file: 'a.txt',
    write: text => Buffer.from(text, 'latin1'),
  },
  {
    name: 'text of UTF-8 beside other bytes',
    file: 'a.bin',
    write: text => Buffer.concat([Buffer.from([0xff, 0xfd]), Buffer.from(text)]),
  },
  {
    name: 'a source map',
    file: 'a.js.map',
    write: text => Buffer.from(sourceMap(text)),
  },
  {
    name: 'a source map within a script',
    file: 'a.js',
    write: text =>
      Buffer.from(
        `a()\n//# sourceMappingURL=data:application/json;base64,${base64(sourceMap(text))}`,
      ),
  },
  {
    name: 'pieces of a running text',
    file: 'a.json',
    write: text =>
      Buffer.from(JSON.stringify((text.match(/.{1,7}/gs) ?? []).map(piece => ({ text: piece })))),
  },
  ...Object.entries(pictures).map(([name, write]) => ({
    name,
    file: 'a.png',
    write,
  })),
]
