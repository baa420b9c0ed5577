import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse, validate, type GraphQLSchema } from 'graphql'
import { beforeAll, expect, test } from 'vitest'
import { readSettings } from '../../schema/platform/settings.ts'
import { ensureBuild } from '../../scripts/build/index.ts'
import { readCmsSchema } from '../../scripts/desk/records/index.ts'

// Planted: `phase: { equals: review_due }`, a name where a text is asked for; it had stood on the first
// page of leadership. Seen to fail on 2026-11-25.

const settings = { ...readSettings(), provider: 'sqlite' as const }
let schema: GraphQLSchema
beforeAll(async () => {
  await ensureBuild(settings, 'client')
  schema = readCmsSchema(settings)
}, 600_000)

/** Requests as their file has them. Those that are put together while a page runs are left out. */
const requests = globSync('admin/**/*.{ts,tsx}', { cwd: settings.root })
  .filter(file => !file.includes('node_modules'))
  .flatMap(file =>
    [...readFileSync(path.join(settings.root, file), 'utf8').matchAll(/gql`([^`]*)`/g)].map(
      ([, text = '']) => [file, text] as const,
    ),
  )
  .filter(([, text]) => !text.includes('${'))

test('the pages of the desk are read for their requests', () => {
  expect(requests.length).toBeGreaterThan(15)
})

test.each(requests)('a request of %s is one that the API understands', (_, text) => {
  expect(validate(schema, parse(text)).map(({ message }) => message)).toEqual([])
})
