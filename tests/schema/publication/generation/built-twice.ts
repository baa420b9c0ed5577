import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { buildGeneration, readPointer } from '../../../../schema/publication/generation/index.ts'
import { buildSite } from '../../../../schema/publication/generation/site-build.ts'
import { openStore } from '../../../../schema/publication/store/index.ts'
import { publishedFixture } from '../../../support/published-fixture/index.ts'
import { skewedProject } from '../../../support/skewed-project.ts'
import { tempFolder } from '../../../support/temp.ts'
import { treeOf } from '../../../support/tree.ts'

/** What a build must not see: names that tools hand on to pages, and a secret. */
const PLANTED = ['PUBLIC_PLANTED', 'VITE_PLANTED', 'ASTRO_PLANTED', 'DESK_DATA', 'SESSION_SECRET']
export const PLANT = 'planted in the environment of the desk'

/**
 * The bytes of a site that is part of a generation in a data folder, and of the same store built
 * again where everything else differs: no data folder, another folder for the project and for
 * temporary files, another clock, other random numbers, planted variables.
 */
export async function builtTwice(projectRoot: string) {
  const data = path.join(tempFolder(), 'data')
  const root = path.join(data, 'public')
  const secrets = { ids: [], canaries: [], values: [] }
  await buildGeneration({ root, projectRoot, objects: publishedFixture, secrets })
  const { storeDir, siteDir } = readPointer(root) ?? { storeDir: '', siteDir: '' }
  const elsewhere = path.join(tempFolder(), 'another place')
  fs.mkdirSync(path.join(elsewhere, 'temp'), { recursive: true })
  fs.cpSync(storeDir, path.join(elsewhere, 'store'), { recursive: true })
  const away = `${data}-away`
  fs.renameSync(data, away)
  for (const name of PLANTED) vi.stubEnv(name, PLANT)
  vi.stubEnv('TMPDIR', path.join(elsewhere, 'temp'))
  onTestFinished(() => void vi.unstubAllEnvs())
  await buildSite({
    root: elsewhere,
    projectRoot: skewedProject(path.join(projectRoot, 'site')),
    storeDir: path.join(elsewhere, 'store'),
    storeDigest: openStore(path.join(elsewhere, 'store')).digest,
    target: path.join(elsewhere, 'site'),
    like: null,
    origin: null,
  })
  assert.ok(!fs.existsSync(data))
  return {
    first: treeOf(siteDir.replace(data, away)),
    second: treeOf(path.join(elsewhere, 'site')),
  }
}
