import path from 'node:path'
import { expect, it } from 'vitest'
import {
  readLastBuild,
  writeLastBuild,
  type LastBuild,
} from '../../../../schema/publication/generation/index.ts'
import { tempFolder } from '../../../support/temp.ts'

// Planted: the folder not made; seen to fail on 2026-11-25 (ENOENT).
it('is known of the very first build, which begins before there is a folder of generations', () => {
  const root = path.join(tempFolder(), 'public')
  const build: LastBuild = {
    state: 'building',
    since: '2019-02-14T00:00:00.000Z',
    generation: null,
    reason: '',
  }
  writeLastBuild(root, build)
  expect(readLastBuild(root)).toEqual(build)
})
