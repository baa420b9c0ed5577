import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { siteTexts } from '../../../../schema/publication/scan/index.ts'
import { knownWords, publicWords } from '../../../../schema/publication/scan/public-words.ts'
import { tempFolder } from '../../../support/temp.ts'

const word = fc.constantFrom('oak', 'Elm', 'rowan', 'ash', 'ASPEN', 'x')
const text = fc.array(word, { maxLength: 14 }).map(words => words.join(' '))

describe('texts that stay the same', () => {
  // Planted: what was asked once counts as standing there (`memory.has` for `memory.get`); seen to fail
  // on 2026-11-25.
  it('answer what texts that are read anew answer, however often they are asked', () => {
    const asked = fc.array(fc.array(text.filter(each => each.length >= 12)), { maxLength: 6 })
    fc.assert(
      fc.property(fc.array(text), asked, (texts, rounds) => {
        for (const secrets of rounds) {
          const known = knownWords(texts)
          const anew = publicWords(texts)
          for (const kind of ['anywhere', 'asWords'] as const) {
            expect(new Set(known[kind](secrets))).toEqual(new Set(anew[kind](secrets)))
          }
        }
      }),
    )
  })
})

describe("the texts of the site's program", () => {
  // Planted: the state of the files not looked at; seen to fail on 2026-11-25.
  it('are one list while its files stay, and another once one is changed, added or taken away', () => {
    const root = tempFolder()
    const page = path.join(root, 'site', 'page.astro')
    fs.mkdirSync(path.dirname(page))
    fs.writeFileSync(page, 'Key findings')
    const before = siteTexts(root)
    expect(before).toContain('Key findings')
    expect(siteTexts(root)).toBe(before)
    fs.writeFileSync(page, 'Key figures.')
    expect(siteTexts(root)).toContain('Key figures.')
    fs.writeFileSync(path.join(root, 'site', 'label.ts'), 'Timeline')
    expect(siteTexts(root)).toContain('Timeline')
    fs.rmSync(page)
    expect(siteTexts(root)).not.toContain('Key figures.')
  })
})
