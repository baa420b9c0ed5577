import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scannerFor, type Secrets } from '../../../../schema/publication/scan/index.ts'
import { published } from '../../../support/published-fixture/object.ts'
import { refusal, tempFolder } from '../../../support/temp.ts'
import { FILE_ENCODINGS, LAYOUTS, TEXT_ENCODINGS } from './encodings.ts'

const scanner = (secrets: Partial<Secrets>, live: Parameters<typeof scannerFor>[1] = []) =>
  scannerFor({ ids: [], canaries: [], values: [], ...secrets }, live)
const scan = (secrets: Partial<Secrets>, text: string) =>
  scanner(secrets).scanBytes(Buffer.from(text), 'page.html')

const SECRET = 'the source in "Room & Board" said'
const around = (text: string) => `<p>Some words before ${text} and some after.</p>`

describe('a secret of twelve characters or more', () => {
  it.each(Object.entries({ ...LAYOUTS, ...TEXT_ENCODINGS }))('is found: %s', (_, encode) => {
    expect(scan({ values: [SECRET] }, around(encode(SECRET)))).toEqual(['a non-public value'])
  })

  it.each(Object.entries(FILE_ENCODINGS))('is found in %s', (_, [name, encode]) => {
    const bytes = encode(around(SECRET))
    expect(scanner({ values: [SECRET] }).scanBytes(bytes, name)).toEqual(['a non-public value'])
  })

  // Catches: an encoding that is seen through alone only (planted: MAX_NESTING = 1 in layers).
  it('is found in any encoding of any other', () => {
    const encoding = fc.constantFrom(...Object.values(TEXT_ENCODINGS))
    const inner = fc.constantFrom(...Object.values({ ...LAYOUTS, ...TEXT_ENCODINGS }))
    const word = fc.string({ unit: fc.constantFrom('a', 'k', 'q', 'ö', '7'), minLength: 7 })
    fc.assert(
      fc.property(encoding, inner, word, word, (encodeOuter, encodeInner, first, second) => {
        const secret = `${first} ${second}`
        const page = around(encodeOuter(encodeInner(secret)))
        expect(scan({ canaries: [secret] }, page)).toEqual(['a canary'])
      }),
      { numRuns: 300 },
    )
  })

  it('is found in the name of a file', () => {
    const dir = tempFolder()
    fs.mkdirSync(path.join(dir, 'pages'))
    fs.writeFileSync(path.join(dir, 'pages', 'clx9qj1y40000ab12cd34ef56.html'), 'nothing')
    expect(scanner({ ids: ['clx9qj1y40000ab12cd34ef56'] }).scanFolder(dir)).toEqual([
      { file: path.join('pages', 'clx9qj1y40000ab12cd34ef56.html'), found: ['an internal id'] },
    ])
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
    expect(scan({ values: [text] }, quoted)).toEqual(['eight words in a row of a non-public text'])
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
    expect(scan({ values: [text] }, JSON.stringify([block]))).toEqual([
      'eight words in a row of a non-public text',
    ])
  })
})

it('what is packed and cannot be looked into is refused', () => {
  const broken = Buffer.from('1f8b0800ffffffff', 'hex')
  expect(() => scanner({}).scanBytes(broken, 'data.gz')).toThrow(refusal('LEAK_FOUND'))
})
