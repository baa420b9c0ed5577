import zlib from 'node:zlib'

/** The local part of a zip archive with one compressed member. */
function zip(name: string, content: Buffer): Buffer {
  const header = Buffer.alloc(30)
  header.write('PK\x03\x04', 'latin1')
  header.writeUInt16LE(8, 8)
  header.writeUInt16LE(name.length, 26)
  return Buffer.concat([header, Buffer.from(name), zlib.deflateRawSync(content)])
}

const everyCharacter = (text: string, write: (code: number) => string) =>
  Array.from(text, letter => write(letter.codePointAt(0) ?? 0)).join('')

type Encodings = Readonly<Record<string, (text: string) => string>>

/** Ways to lay a text out on a page. */
export const LAYOUTS: Encodings = {
  'as it is': text => text,
  'upper case': text => text.toUpperCase(),
  'broken into lines': text => text.replaceAll(' ', '\n    '),
  'split by a tag': text => `${text.slice(0, 5)}<b class="x">${text.slice(5)}</b>`,
  'split into cells': text => text.replaceAll(' ', '</td><td>'),
  'soft hyphens': text => Array.from(text).join('\u00ad'),
}

/** Ways in which programs write a text inside another one. */
export const TEXT_ENCODINGS: Encodings = {
  'named entities': text => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  'decimal entities': text => everyCharacter(text, code => `&#${code};`),
  'hexadecimal entities': text => everyCharacter(text, code => `&#x${code.toString(16)};`),
  JSON: text => JSON.stringify(text),
  'JSON escapes': text => everyCharacter(text, code => `\\u{${code.toString(16)}}`),
  'URL encoding': text => `/search?q=${encodeURIComponent(text)}`,
  'form encoding': text => `/search?${new URLSearchParams({ q: text }).toString()}`,
  base64: text => Buffer.from(text).toString('base64'),
  'base64 for addresses': text => Buffer.from(text).toString('base64url'),
  'base64 after one letter': text => `x${Buffer.from(text).toString('base64')}`,
  'base64 after two letters': text => `xy${Buffer.from(text).toString('base64')}`,
  'base64 after three letters': text => `xyz${Buffer.from(text).toString('base64')}`,
  'base64 one byte in': text => Buffer.from(`:${text}`).toString('base64'),
  'base64 two bytes in': text => Buffer.from(`::${text}`).toString('base64'),
  hex: text => Buffer.from(text).toString('hex'),
  'hex after one digit': text => `f${Buffer.from(text).toString('hex')}`,
}

/** The same for the bytes of a file. */
export const FILE_ENCODINGS: Readonly<Record<string, readonly [string, (text: string) => Buffer]>> =
  {
    gzip: ['data.gz', text => zlib.gzipSync(text)],
    brotli: ['page.html.br', text => zlib.brotliCompressSync(text)],
    zip: ['data.zip', text => zip('a.txt', Buffer.from(text))],
    'gzip in zip': ['data.zip', text => zip('a.gz', zlib.gzipSync(text))],
    'the name of a zip member': ['data.zip', text => zip(text, Buffer.from('nothing'))],
  }
