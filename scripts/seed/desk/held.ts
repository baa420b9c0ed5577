import { parse } from 'graphql'
import type { Item } from '../fields/index.ts'
import type { SeedList } from '../lists/index.ts'
import type { SeedClient } from './client.ts'
import { PAGE, pageOf, UNDELIVERED } from './documents.ts'
import { identityOfItem } from './ids.ts'

/** One publication of a record, as the desk lists it. */
export interface HeldPublication {
  readonly key: string
  readonly historicalInstant: string | null
}

/** What the desk holds. Each list is read whole, once until it is forgotten. */
export class Held {
  readonly #client: SeedClient
  readonly #items = new Map<string, Promise<ReadonlyMap<string, Item>>>()
  #publications: Promise<ReadonlyMap<string, HeldPublication[]>> | undefined

  constructor(client: SeedClient) {
    this.#client = client
  }

  /** The records of a list by their identity. */
  items(list: SeedList): Promise<ReadonlyMap<string, Item>> {
    const known = this.#items.get(list.list)
    if (known) return known
    const read = this.#pages<Item>(skip => this.#client.query(pageOf(list), { skip }))
    const byIdentity = read.then(
      items => new Map(items.map(item => [identityOfItem(list, item), item])),
    )
    this.#items.set(list.list, byIdentity)
    return byIdentity
  }

  /** The publications of a record, by `kind/family/slug`. */
  async publications(key: string): Promise<readonly HeldPublication[]> {
    this.#publications ??= this.#pages<HeldPublication>(skip =>
      this.#client.query(PUBLICATIONS, { skip }),
    ).then(found => Map.groupBy(found, publication => publication.key))
    return (await this.#publications).get(key) ?? []
  }

  /** True where something is published that no delivery has taken up, perhaps by a stopped run. */
  async hasUndelivered(): Promise<boolean> {
    const { count } = await this.#client.query<{ count: number }, Record<string, never>>(
      UNDELIVERED,
    )
    return count > 0
  }

  /** What was read is out of date: read it again when it is asked for. */
  forget(): void {
    this.#items.clear()
    this.#publications = undefined
  }

  async #pages<T>(page: (skip: number) => Promise<{ items: T[] }>): Promise<T[]> {
    const all: T[] = []
    for (;;) {
      const { items } = await page(all.length)
      all.push(...items)
      if (items.length < PAGE) return all
    }
  }
}

const PUBLICATIONS = parse(`query Publications($skip: Int!) {
  items: publications(take: ${PAGE}, skip: $skip, orderBy: { id: asc }) { key historicalInstant }
}`)
