import { afterAll, beforeAll, describe, inject } from 'vitest'
import type { OpenDesk } from '../../schema/platform/open-desk.ts'
import { ensureBuild } from '../../scripts/build/index.ts'
import { migratedPlace } from './migrated.ts'
import { placeOn, PROVIDERS, type Place, type Provider } from './place.ts'

export { PROVIDERS, type Place, type Provider } from './place.ts'

/** Makes an empty place. Nothing is opened or migrated. */
export const emptyPlace = (provider: Provider): Promise<Place> =>
  placeOn(provider, () => inject('postgresUrl'))

/** Makes a place that a desk can be opened on: migrated, and with the client for it. */
export async function builtPlace(provider: Provider): Promise<Place> {
  const place = await migratedPlace(provider)
  await ensureBuild(place.settings, 'client')
  return place
}

/** A fresh, migrated desk of its own in this process. */
export interface TestDesk extends OpenDesk {
  readonly place: Place
}

/** Opens a fresh desk; close it when done. */
export async function freshDesk(provider: Provider): Promise<TestDesk> {
  const place = await builtPlace(provider)
  // Loaded here: it brings the whole CMS, which tests of its parts need not wait for.
  const { openDesk } = await import('../../schema/platform/open-desk.ts')
  const desk = await openDesk({ ...place, purpose: 'a test' })
  const close = async () => {
    await desk.close()
    await place.remove()
  }
  return { ...desk, place, close }
}

/** Opens a fresh desk before the tests of this block and closes it after them. */
export function withDesk({ provider }: { provider: Provider }): () => TestDesk {
  let desk: TestDesk | undefined
  beforeAll(async () => {
    desk = await freshDesk(provider)
  })
  afterAll(() => desk?.close())
  return () => {
    if (!desk) throw new Error('The desk is open in tests only, not while they are collected.')
    return desk
  }
}

/** Runs the same tests on SQLite and on PostgreSQL, each on a fresh desk. */
export function describeOnBoth(
  name: string,
  tests: (desk: () => TestDesk, provider: Provider) => void,
): void {
  for (const provider of PROVIDERS) {
    describe(`${name} (${provider})`, () => {
      tests(withDesk({ provider }), provider)
    })
  }
}
