import type { IdOf, Item, Reference } from '../fields/index.ts'
import { complete, refId, type PlannedRecord } from '../plan/index.ts'

/** Ids of the records that the seed names, filled in as they are found or made. */
export class Ids {
  readonly #ids = new Map<string, string>()

  remember(reference: Reference, id: string): void {
    this.#ids.set(refId(reference), id)
  }

  has(reference: Reference): boolean {
    return this.#ids.has(refId(reference))
  }

  of(reference: Reference): string {
    const id = this.#ids.get(refId(reference))
    // The plan has checked every reference, so this is a mistake of the loader.
    if (!id) throw new Error(`The seed needs ${refId(reference)} before it is there.`)
    return id
  }

  /** Ids as a record sees them: a bare slug is one of its own block's family. */
  for(record: PlannedRecord): IdOf {
    return reference => this.of(complete(reference, record.scope))
  }
}

/** What a record of the seed is known again by: equal to `identityOfItem` of the same record. */
export function identityOf(record: PlannedRecord, ids: Ids): string {
  const values = record.list.naturalKey.map(name => {
    if (name === 'slug' || name === 'key') return record.key
    if (name === 'family' && record.list.ofFamily) {
      return ids.of({ list: 'ModelFamily', key: record.family ?? '' })
    }
    return record.list.fields[name]?.ofSeed(record.values[name], ids.for(record)) ?? null
  })
  return JSON.stringify(values)
}

/** The same for a record as the desk holds it. */
export function identityOfItem(list: PlannedRecord['list'], item: Item): string {
  const values = list.naturalKey.map(name => {
    if (name === 'slug' || name === 'key') return item[name]
    if (name === 'family' && list.ofFamily) return (item[name] as Item | null)?.id ?? null
    return list.fields[name]?.ofItem(item[name]) ?? null
  })
  return JSON.stringify(values)
}

/** How a record of the desk is named by others: null for lists that are named only inside a file. */
export function referenceToItem(list: PlannedRecord['list'], item: Item): Reference | null {
  const slug = item['slug'] ?? item['key']
  if (typeof slug !== 'string') return null
  const family = (item['family'] as { slug?: string } | null)?.slug
  return { list: list.list, key: list.ofFamily ? `${family}/${slug}` : slug }
}
