import fs from 'node:fs/promises'
import path from 'node:path'
import { adminFolder, buildFolder, buildProblem } from '../../schema/platform/build/index.ts'
import type { Settings } from '../../schema/platform/settings.ts'

type Where = Pick<Settings, 'root' | 'provider'>

/**
 * The other database's folder, where its Admin UI was built from the same code: the pages know
 * nothing of the database, and building them takes most of a build's time.
 */
export async function twinOf(where: Where): Promise<Where | null> {
  const twin: Where = {
    root: where.root,
    provider: where.provider === 'sqlite' ? 'postgresql' : 'sqlite',
  }
  return (await buildProblem(twin, 'interface')) === null ? twin : null
}

/** Copies the built pages, without what only another build of them would use. */
export async function copyInterface(from: Where, to: Where): Promise<void> {
  const cache = path.join(adminFolder(from), '.next', 'cache')
  await fs.rm(adminFolder(to), { recursive: true, force: true })
  await fs.cp(adminFolder(from), adminFolder(to), {
    recursive: true,
    filter: source => source !== cache,
  })
}

/** Where whoever builds pages waits for who does already, whatever the database. */
export const interfaceLock = ({ root }: Pick<Where, 'root'>): string =>
  path.join(path.dirname(buildFolder({ root, provider: 'sqlite' })), 'interface')
