import fs from 'node:fs/promises'
import path from 'node:path'
import { buildFolder } from '../../schema/platform/build/index.ts'
import type { Settings } from '../../schema/platform/settings.ts'

type Where = Pick<Settings, 'root' | 'provider'>

const ENTRY = `export { default } from '../../keystone.ts'\n`

/** Prisma's command looks for this file; it needs no database to generate a client. */
const PRISMA_CONFIG = `import { defineConfig } from 'prisma/config'

export default defineConfig({ schema: 'schema.prisma' })
`

/**
 * Lays out the folder in which Keystone builds for one database. Keystone works in the current
 * folder and knows one place for each of its files, so that each database gets a folder of its own.
 */
export async function layOutBuildFolder(where: Where): Promise<string> {
  const folder = buildFolder(where)
  await fs.mkdir(folder, { recursive: true })
  await fs.writeFile(path.join(folder, 'keystone.ts'), ENTRY)
  await fs.writeFile(path.join(folder, 'prisma.config.ts'), PRISMA_CONFIG)
  await link(path.join(folder, 'admin'), path.join('..', '..', 'admin'))
  return folder
}

/** Keystone takes the pages of the Admin UI from `admin` in its folder. */
async function link(place: string, target: string): Promise<void> {
  await fs.rm(place, { force: true })
  await fs.symlink(target, place, 'junction')
}
