import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '../../support/temp.ts'
import { kindOf } from './kinds.ts'
import { weigh } from './weight.ts'

test.each([
  ['/', 'home'],
  ['/gpt-2/', 'family'],
  ['/gpt-2/timeline/release/', 'timeline, one category'],
  ['/gpt-2/reports/six-month-follow-up/', 'one of reports'],
  ['/gpt-2/reports/six-month-follow-up/v/2/', 'earlier version'],
  ['/gpt-2/reports/six-month-follow-up/v/2/changes/', 'changes of a version'],
  ['/gpt-2/figures/', 'index of figures'],
])('the page at %s is of the kind “%s”', (address, kind) => {
  expect(kindOf(address)).toBe(kind)
})

// Planted: fonts that a style sheet names left out of the sum; seen to fail on 2026-11-24.
test('a page weighs what it loads by itself, each file once, and what that loads in turn', () => {
  const site = tempFolder()
  const files = {
    'index.html':
      '<link rel="stylesheet" href="/a.css"><img src="/i.svg"><img src="/i.svg"><a href="/b.css">b</a>',
    'a.css': '@font-face { src: url("/f.woff2") }',
    'b.css': 'x'.repeat(500),
    'i.svg': '<svg/>',
    'f.woff2': 'f'.repeat(100),
  }
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(site, name), text)
  const { plain, scripts } = weigh(site, '/')
  const loaded = ['index.html', 'a.css', 'i.svg', 'f.woff2'] as const
  expect(plain).toBe(loaded.reduce((sum, name) => sum + files[name].length, 0))
  expect(scripts).toBe(0)
})
