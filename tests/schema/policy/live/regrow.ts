import type { Ground } from './ground.ts'
import { connecting } from './links.ts'
import { model } from './tables.ts'

/** Puts back, under its old id and with its old links, each planted record that a weakened rule let go. */
export async function regrow({ context, facts, planted }: Ground): Promise<void> {
  const gone = new Set<string>()
  for (const [listKey, rows] of planted) {
    const there = await model(context, listKey).findMany({ select: { id: true } })
    const ids = new Set(there.map(({ id }) => id))
    for (const { id, values } of rows.values()) {
      if (ids.has(id)) continue
      gone.add(id)
      await model(context, listKey).create({ data: { ...values, id } })
    }
  }
  for (const [listKey, rows] of planted) {
    const list = facts.get(listKey)
    for (const { id, links } of rows.values()) {
      const isCut = gone.has(id) || Object.values(links).some(ids => ids.some(to => gone.has(to)))
      if (!list || !isCut) continue
      await model(context, listKey).update({ where: { id }, data: connecting(list, links) })
    }
  }
}
