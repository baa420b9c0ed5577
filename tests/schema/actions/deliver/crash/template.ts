import fs from 'node:fs'
import path from 'node:path'
import type { KeystoneContext } from '@keystone-6/core/types'
import { inject } from 'vitest'
import { deliverOnce } from '../../../../../schema/actions/deliver/run.ts'
import { openDesk } from '../../../../../schema/platform/open-desk.ts'
import { builtPlace, type Place, type Provider } from '../../../../support/desk.ts'
import { newDatabase } from '../../../../support/place.ts'
import { fresh } from '../../../records/ask.ts'
import { newsroom } from '../../newsroom.ts'

/** Where a desk lies. */
export interface Lies {
  readonly dataDir: string
  readonly databaseUrl: string
}

/**
 * A desk with one public generation, on which more was published since: two versions that go, and
 * one on whose page the site says words of a record that is not public. Nothing holds it.
 */
export async function makeTemplate(provider: Provider, project: string): Promise<Place> {
  const place = await builtPlace(provider)
  const desk = await openDesk({ ...place, purpose: 'a test' })
  try {
    await publish(desk.context, () =>
      deliverOnce(desk.context, { ...desk.settings, root: project }),
    )
  } finally {
    await desk.close()
  }
  return place
}

async function publish(context: KeystoneContext, deliver: () => Promise<unknown>): Promise<void> {
  const room = newsroom(() => context)
  const family = await room.family()
  const source = await room.source()
  const release = async (data = {}) =>
    room.release('TimelineEvent', await room.event(family, source, data))
  await release()
  await deliver()
  await room.event(family, source, { title: 'Words of the locked drawer' })
  await release()
  await release({ slug: fresh('say-too-much') })
  await release()
}

/** A copy of a desk that nobody holds, with a database of its own. */
export async function copyOf({ dataDir, databaseUrl }: Lies, to: string): Promise<Lies> {
  fs.cpSync(dataDir, to, { recursive: true })
  if (databaseUrl.startsWith('file:')) {
    return { dataDir: to, databaseUrl: `file:${path.join(to, 'desk.db')}` }
  }
  return { dataDir: to, databaseUrl: await newDatabase(inject('postgresUrl'), databaseUrl) }
}
