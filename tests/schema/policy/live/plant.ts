import type { KeystoneContext } from '@keystone-6/core/types'
import { TRIGGER_RULES } from '../../../../schema/platform/triggers/rules.ts'
import { casesOf, type RecordCase } from '../cases.ts'
import { LIST_KEYS } from '../table.ts'
import type { ListFacts } from './facts.ts'
import { connecting, linksOf } from './links.ts'
import type { Organizations } from './people.ts'
import { sow } from './sow.ts'
import { model, ORGANIZATION, type PlantedRow } from './tables.ts'

/** List → case → the record that is planted for it. The case “one’s own” is everybody’s own account. */
export type Planted = ReadonlyMap<string, ReadonlyMap<string, PlantedRow>>

/**
 * Puts a record for every case of every list into the database, with something in every column and
 * behind every link, so that a field that shows nothing is one that is kept from whoever asks.
 */
export async function plant(
  context: KeystoneContext,
  facts: ReadonlyMap<string, ListFacts>,
  organizations: Organizations,
): Promise<Planted> {
  const planted = new Map<string, Map<string, PlantedRow>>()
  const sown = (listKey: string, name?: string): PlantedRow | undefined => {
    const rows = planted.get(listKey)
    return name ? rows?.get(name) : rows?.values().next().value
  }
  const links = (list: ListFacts, record: RecordCase) => linksOf(list, record, organizations, sown)

  for (const listKey of [...LIST_KEYS].toSorted(lockedLast(facts))) {
    const list = facts.get(listKey)
    if (!list) throw new Error(`The live schema has no list ${listKey}.`)
    const rows = new Map<string, PlantedRow>()
    planted.set(listKey, rows)
    for (const record of casesOf(listKey).filter(({ own }) => !own)) {
      const fromBirth = isLocked(listKey) ? links(list, record) : {}
      rows.set(record.name, await sow(context, list, record, fromBirth, organizations))
    }
  }
  for (const [listKey, rows] of planted) {
    const list = facts.get(listKey)
    if (!list || isLocked(listKey)) continue
    for (const record of casesOf(listKey)) {
      const row = rows.get(record.name)
      if (!row) continue
      row.links = links(list, record)
      const data = connecting(list, row.links)
      await model(context, listKey).update({ where: { id: row.id }, data })
    }
  }
  return planted
}

/** Rows that the database keeps as they are get their links when they are made, so they come last. */
const lockedLast = (facts: ReadonlyMap<string, ListFacts>) => {
  const linksIn = (listKey: string) =>
    (facts.get(listKey)?.fields ?? []).filter(({ isOwning }) => isOwning).length
  const rank = (listKey: string) =>
    isLocked(listKey) ? 1 + linksIn(listKey) : listKey === ORGANIZATION ? -1 : 0
  return (one: string, other: string) => rank(one) - rank(other)
}

const isLocked = (listKey: string): boolean => TRIGGER_RULES.some(({ table }) => table === listKey)
