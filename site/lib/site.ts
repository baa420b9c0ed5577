import type { Library } from './library.ts'
import { publicClient } from './public/client.ts'
import { loadLibrary } from './public/load.ts'

let loading: Promise<Library> | undefined

/** The published record that this build is about, read once; the store is named by `DESK_STORE`. */
export function publishedLibrary(): Promise<Library> {
  const folder = process.env['DESK_STORE']
  if (!folder) {
    throw new Error('DESK_STORE is not set: name the folder of the published store to build from.')
  }
  loading ??= loadLibrary(publicClient(folder))
  return loading
}
