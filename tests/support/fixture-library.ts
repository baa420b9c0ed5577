import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Library } from '../../site/lib/library.ts'
import { publicClient } from '../../site/lib/public/client.ts'
import { loadLibrary } from '../../site/lib/public/load.ts'
import { writeFixtureStore } from './published-fixture/index.ts'

/** The fixture as the site reads it: through the public schema over a written store. */
export async function fixtureLibrary(): Promise<Library> {
  const store = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-test-store-'))
  try {
    writeFixtureStore(store)
    return await loadLibrary(publicClient(store))
  } finally {
    fs.rmSync(store, { recursive: true, force: true })
  }
}
