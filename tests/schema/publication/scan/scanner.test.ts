import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scannerFor, type Secrets } from '../../../../schema/publication/scan/index.ts'
import { published } from '../../../support/published-fixture/object.ts'
import { tempFolder } from '../../../support/temp.ts'
import { FILE_FORMS, LAYOUTS, TEXT_FORMS } from './forms.ts'

const scanner = (secrets: Partial<Secrets>, live: Parameters<typeof scannerFor>[1] = []) =>
  scannerFor({ ids: [], canaries: [], values: [], ...secrets }, live)
const scan = (secrets: Partial<Secrets>, text: string) =>
  scanner(secrets).scanBytes(Buffer.from(text), 'page.html')

const SECRET = 'the café "Room & Board" said: not yet.'
/** What holds no letters beyond its own alphabet. */
const LATIN = new Set(['one byte a letter', 'the tEXt of a PNG', 'the zTXt of a PNG'])
const UNREADABLE = 'text encoded so often that it cannot be read'
const around = (text: string) => `<p>Some words before</p>${text}<p>and some after.</p>`

describe('a secret of twelve characters or more', () => {
  it.each([...LAYOUTS, ...TEXT_FORMS])('is found in a page: $name', ({ write }) => {
    expect(scan({ values: [SECRET] }, around(write(SECRET)))).toEqual(['a non-public value'])
  })

  it.each(FILE_FORMS)('is found in a file: $name', ({ file, write }) => {
    const bytes = write(around(SECRET))
    expect(scanner({ values: [SECRET] }).scanBytes(bytes, file)).toEqual(['a non-public value'])
  })

  // Planted: MAX_NESTING = 1 in reveal.ts; seen to fail on 2026-11-25.
  it('is found in any form of any other, in any file', () => {
    const outer = fc.constantFrom(...TEXT_FORMS)
    const inner = fc.constantFrom(...LAYOUTS, ...TEXT_FORMS)
    const file = fc.constantFrom(...FILE_FORMS.filter(({ name }) => !LATIN.has(name)))
    const word = fc.string({ unit: fc.constantFrom('a', 'k', 'q', 'ö', '7'), minLength: 7 })
    fc.assert(
      fc.property(file, outer, inner, word, word, (within, one, other, first, second) => {
        // Tags written backwards split nothing: no reader of the page would be spared them.
        fc.pre(one.name !== 'backwards' || !other.name.startsWith('split'))
        const secret = `${first} ${second}`
        const page = around(one.write(other.write(secret)))
        const found = scanner({ canaries: [secret] }).scanBytes(within.write(page), within.file)
        expect(found).toEqual(['a canary'])
      }),
      { numRuns: 500 },
    )
  })

  it('is found in text that is encoded a dozen times over', () => {
    const encoded = `%${'25'.repeat(11)}5B ${SECRET}`.replaceAll('&', `&${'amp;'.repeat(12)}`)
    expect(scan({ values: [SECRET] }, around(encoded))).toEqual(['a non-public value'])
  })

  // Planted, each alone: what is encoded taken for noise although it says something, and any value
  // taken for harmless; seen to fail on 2026-11-25.
  it('is found in one file after another by one scanner, in whatever form', () => {
    const { scanBytes } = scanner({ values: [SECRET, 'Ada L.'] })
    for (const { write } of [...LAYOUTS, ...TEXT_FORMS]) {
      for (const page of ['first', 'second']) {
        const text = `<p>${page}</p>${write(SECRET)}<p>.</p>`
        expect(scanBytes(Buffer.from(text), `${page}.html`)).toEqual(['a non-public value'])
        expect(scanBytes(Buffer.from(`<p>${page}</p><p>Ada L.</p>`), page)).toHaveLength(1)
      }
    }
  })

  // Planted: the name left out of what tells one search from another; seen to fail on 2026-11-25.
  it('is found in packed bytes that said nothing under a name that does not tell it', () => {
    const { scanBytes } = scanner({ values: [SECRET] })
    const bytes = zlib.brotliCompressSync(around(SECRET))
    expect(scanBytes(bytes, 'a.html')).toEqual([])
    expect(scanBytes(bytes, 'a.html.br')).toEqual(['a non-public value'])
  })

  it('is found in the name of a file', async () => {
    const dir = tempFolder()
    fs.mkdirSync(path.join(dir, 'pages'))
    fs.writeFileSync(path.join(dir, 'pages', 'clx9qj1y40000ab12cd34ef56.html'), 'nothing')
    expect(await scanner({ ids: ['clx9qj1y40000ab12cd34ef56'] }).scanFolder(dir)).toEqual([
      {
        file: path.join('pages', 'clx9qj1y40000ab12cd34ef56.html'),
        found: ['an internal id'],
        hits: [],
      },
    ])
  })

  // Planted: `letOthers` left out; seen to fail on 2026-11-24.
  it('is looked for in one file after another, and others are served in between', async () => {
    const dir = tempFolder()
    for (let file = 0; file < 20; file++) fs.writeFileSync(path.join(dir, `${file}.html`), 'words')
    let served = 0
    let ended = false
    const serve = () => {
      served++
      if (!ended) setImmediate(serve)
    }
    serve()
    await scanner({ canaries: ['nowhere in these'] }).scanFolder(dir)
    ended = true
    expect(served).toBeGreaterThanOrEqual(20)
  })
})

describe('what is no leak', () => {
  // Catches: a match on parts of secrets (planted: `if (true)` in place of `bucket.has` in exact.ts).
  it('is not reported, whatever the page', () => {
    const values = ['a confidential sentence', 'forty-two calls to the agency']
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => {
        expect(scan({ values }, `${text} a confidential sentenc ${text}`)).toEqual([])
      }),
    )
  })

  it('is a value that a live publication contains', () => {
    const words = 'Withheld until the vendor has answered'
    const live = published('notice', 'gpt-2', 'one', {
      title: words,
      text: `${words}, or the new year. It is told in full as soon as it can be told.`,
      count: 1,
      until: '2027-01-01T00:00:00.000Z',
    })
    const values = [words, 'It is told in full as soon as it can be told', 'gpt-2']
    expect(scanner({ values }, [live]).scanBytes(Buffer.from(JSON.stringify(live)), 'a')).toEqual(
      [],
    )
    expect(scanner({ values }).scanBytes(Buffer.from(JSON.stringify(live)), 'a')).not.toEqual([])
  })

  it('is a word of the vocabulary', () => {
    expect(scan({ values: ['Partners only', 'external_replication'] }, '"Partners only"')).toEqual(
      [],
    )
  })
})

describe('an id or a canary', () => {
  it('counts even where a live publication has it', () => {
    const canary = 'canary-of-the-desk'
    const live = published('family', null, canary, {
      name: canary,
      summary: '',
      developer: null,
      sources: [],
    })
    const found = scanner({ canaries: [canary] }, [live]).scanBytes(Buffer.from(canary), 'a')
    expect(found).toEqual(['a canary'])
  })
})

describe('a short value', () => {
  it('is found as a whole value of JSON', () => {
    expect(scan({ values: ['Ada L.'] }, '{"people":["ADA L."]}')).toEqual(['a non-public value'])
  })

  it('is not found within other words', () => {
    expect(scan({ values: ['Ada L.'] }, '{"text":"Ada L. wrote"}')).toEqual([])
    expect(scan({ values: ['UK'] }, '{"text":"UK"}')).toEqual([])
  })
})

describe('a long text', () => {
  const text =
    'On the second call the partner told us that the detector had missed a third of all samples.'

  it('is found by eight words in a row, whatever stands between them', () => {
    const quoted = '“…told us: that the <em>detector</em> had missed, a THIRD of…”'
    expect(scan({ values: [text] }, quoted)).toEqual(['a non-public value'])
  })

  it('is not found by seven', () => {
    expect(scan({ values: [text] }, 'that the detector had missed a third, they say')).toEqual([])
  })

  it('is found across the pieces of a running text', () => {
    const pieces = ['On the second call the part', 'ner told us that the detector had missed']
    const block = {
      type: 'paragraph',
      children: pieces.map(piece => ({ type: 'text', text: piece })),
    }
    expect(scan({ values: [text] }, JSON.stringify([block]))).toEqual(['a non-public value'])
  })
})

describe('text that is encoded without end', () => {
  // Planted: 20,000 rounds; seen to fail on 2026-11-25 (not at an end after 100 s).
  it.each([
    ['ampersands', `&${'amp;'.repeat(8_000)}lt;`],
    ['percent signs', `%${'25'.repeat(4_000)}40`],
    ['backslashes', '\\'.repeat(200_000)],
    ['percent signs within base64', Buffer.from(`%${'25'.repeat(4_000)}40`).toString('base64')],
  ])('is refused at once, without looking to its end: %s', (_name, text) => {
    const began = performance.now()
    expect(scan({ canaries: ['a canary'] }, around(text))).toEqual([UNREADABLE])
    expect(performance.now() - began).toBeLessThan(3_000)
  })

  // Planted: lists walked through however deep they are; seen to fail on 2026-11-25
  // (RangeError: the stack is too deep).
  it('is read as plain text where it is lists in lists in lists', () => {
    const lists = `${'['.repeat(10_000)}"${SECRET}"${']'.repeat(10_000)}`
    const text = around(Buffer.from(lists).toString('base64'))
    expect(scan({ canaries: [SECRET] }, text)).toEqual(['a canary'])
  })

  it('does not hide what is found before its end', () => {
    const text = around(`&${'amp;'.repeat(8_000)}lt; ${SECRET}`)
    expect(scan({ values: [SECRET] }, text)).toEqual(['a non-public value', UNREADABLE])
  })
})
