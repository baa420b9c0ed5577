import { expect } from 'vitest'
import { RECORDS, type Name, type Rules } from './rules.ts'
import { LIST } from './data.ts'
import type { World } from './world.ts'

/**
 * Compares all that a game has published with the rules, from the rows alone: the very bytes that
 * the approving person was shown, by that person, at that instant, and not by somebody who wrote the
 * record since the version before.
 */
export async function compareLedger(rules: Rules, world: World): Promise<void> {
  for (const name of RECORDS) await compareRecord(rules, world, name)
}

async function compareRecord(rules: Rules, world: World, name: Name): Promise<void> {
  const { prisma } = world.context.sudo()
  const id = world.ids[name]
  const { state, versions } = rules.items[name]
  const row = await world.context.sudo().db[LIST[name]]?.findOne({ where: { id } })
  expect({ state: row?.state, version: row?.publishedVersion }, name).toEqual({
    state,
    version: versions.length,
  })
  const rows = await prisma.publication.findMany({
    where: { itemId: id },
    orderBy: { version: 'asc' },
  })
  expect(rows, name).toHaveLength(versions.length)
  let since = new Date(0)
  for (const [index, version] of versions.entries()) {
    const { digest, publishedBy, instant } = rows[index]
    const { bytes } = await prisma.payload.findUnique({ where: { digest } })
    const by = `${version.by === 'robot' ? 'service' : 'user'}:${world.cast.accounts[version.by].id}`
    const where = `${name}, version ${index + 1}`
    expect({ publishedBy, instant, body: JSON.parse(bytes).body }, where).toEqual({
      publishedBy: by,
      instant: new Date(version.at),
      body: version.shown,
    })
    if (version.face === null) continue
    const own = { itemId: id, author: publishedBy, at: { gt: since, lte: instant } }
    expect(await prisma.revision.count({ where: own }), `${where}, by a writer`).toBe(0)
    since = instant
  }
}
