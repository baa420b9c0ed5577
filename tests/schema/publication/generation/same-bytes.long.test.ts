import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { smallProject } from '../../../support/small-project.ts'
import { builtTwice } from './built-twice.ts'

/** The small site with something printed on its page. */
function printing(expression: string): string {
  const root = smallProject()
  const page = path.join(root, 'site', 'pages', 'index.astro')
  const text = fs.readFileSync(page, 'utf8').replace('<p>{said}</p>', `<p>{${expression}}</p>`)
  fs.writeFileSync(page, text)
  return root
}

// What same-bytes.test.ts would see.
it.each([
  ['the clock', 'String(new Date())'],
  ['random numbers', 'Math.random()'],
  ['where it is built', 'process.cwd()'],
])(
  'the site would not have the same bytes if a page printed %s',
  async (_, expression) => {
    const { first, second } = await builtTwice(printing(expression))
    expect(second).not.toEqual(first)
  },
  180_000,
)
