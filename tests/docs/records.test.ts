import fs from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { lists } from '../../schema/index.ts'

const page = fs.readFileSync(
  path.join(process.env.DESK_ROOT ?? process.cwd(), 'docs/records.md'),
  'utf8',
)

test('every list has a heading in docs/records.md, in reading order, and no other thing has one', () => {
  const headings = [...page.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading)
  expect(headings).toEqual(Object.keys(lists))
})
