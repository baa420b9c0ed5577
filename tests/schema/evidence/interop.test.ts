import { createRequire } from 'node:module'
import canonicalize from 'canonicalize'
import { expect, it } from 'vitest'
import { defaultExport } from '../../../schema/evidence/index.ts'

it('finds the default export of a module that was required and of one that was imported', () => {
  const required = createRequire(import.meta.url)('canonicalize') as typeof canonicalize
  expect(required).not.toBe(canonicalize)
  expect(defaultExport(required)).toBe(canonicalize)
  expect(defaultExport(canonicalize)).toBe(canonicalize)
})
