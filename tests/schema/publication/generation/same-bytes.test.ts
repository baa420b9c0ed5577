import path from 'node:path'
import { expect, it } from 'vitest'
import { builtTwice, PLANT } from './built-twice.ts'

// That it can fail: same-bytes.long.test.ts.
it('the site has the same bytes without the data folder, elsewhere, at another time and with other dice', async () => {
  const { first, second } = await builtTwice(path.resolve('.'))
  expect(Object.keys(first).length).toBeGreaterThan(50)
  expect(second).toEqual(first)
  expect(Object.values(first).filter(text => text.includes(PLANT))).toEqual([])
}, 180_000)
