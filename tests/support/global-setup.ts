import fs from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the maintenance database of the one PostgreSQL server of this run. */
    postgresUrl: string
    /** Folder of the migrated databases that the desks of this run are copied from. */
    templates: string
  }
}

/** Starts what all test files share, once, and stops it after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const templates = await fs.mkdtemp(path.join(os.tmpdir(), 'desk-templates-'))
  project.provide('templates', templates)
  const server = await startPostgres()
  project.provide('postgresUrl', server.url('postgres'))
  return async () => {
    await server.stop()
    await fs.rm(templates, { recursive: true, force: true })
  }
}
