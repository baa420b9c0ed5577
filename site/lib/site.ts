import type { Library } from './library.ts'
import { publicClient } from './public/client.ts'
import { loadLibrary } from './public/load.ts'

let loading: Promise<Library> | undefined

/**
 * The published record that this build is about, read once; the store lies where `DESK_STORE` says,
 * and is the one that `DESK_STORE_DIGEST` names, where that is set.
 */
export function publishedLibrary(): Promise<Library> {
  const folder = process.env['DESK_STORE']
  if (!folder) {
    throw new Error('DESK_STORE is not set: name the folder of the published store to build from.')
  }
  loading ??= loadLibrary(publicClient(folder), process.env['DESK_STORE_DIGEST'] ?? null)
  return loading
}
