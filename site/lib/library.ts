import type { PublicKind } from '../../schema/publication/contract/kinds.ts'
import type { Pin } from '../../schema/publication/contract/values.ts'
import { isTold, latest, type History, type Told, type Version } from './history.ts'

/** Everything that is published, held in memory for one build. */
export class Library {
  readonly histories: readonly History[]
  readonly #byKey: ReadonlyMap<string, History>
  // Every page asks for most of the kinds: each answer is worked out once, or ten thousand events
  // would be looked through on each of their ten thousand pages.
  readonly #all = new Map<string, readonly History[]>()
  readonly #current = new Map<string, readonly Told[]>()

  constructor(histories: readonly History[]) {
    this.histories = histories
    this.#byKey = new Map(histories.map(history => [keyOf(history), history]))
  }

  /** The history of one record. */
  find<K extends PublicKind>(kind: K, family: string | null, slug: string): History<K> | undefined {
    return this.#byKey.get(keyOf({ kind, family, slug })) as History<K> | undefined
  }

  /** All histories of a kind, of one family or (`undefined`) of all. */
  all<K extends PublicKind>(kind: K, family?: string): readonly History<K>[] {
    const fits = (history: History): boolean =>
      history.kind === kind && (family === undefined || history.family === family)
    const found = once(this.#all, `${kind}/${family ?? '*'}`, () => this.histories.filter(fits))
    return found as readonly History[] as readonly History<K>[]
  }

  /** What each record of a kind says now; retracted ones are left out. */
  current<K extends PublicKind>(kind: K, family?: string): readonly Told<K>[] {
    const found = once(this.#current, `${kind}/${family ?? '*'}`, () =>
      this.all(kind, family)
        .map(history => latest(history))
        .filter(isTold),
    )
    return found as readonly Told[] as readonly Told<K>[]
  }

  /**
   * The version that a pin names.
   *
   * @throws where there is none: a page that silently lacks what it cites would be a lie.
   */
  pinned<K extends PublicKind>(kind: K, family: string | null, pin: Pin): Version<K> {
    const history = this.find(kind, family, pin.slug)
    const version = history?.versions.find(other => other.version === pin.version)
    if (version?.digest !== pin.digest) {
      throw new Error(
        `The published store has no version ${pin.version} of the ${kind} “${pin.slug}” with the ` +
          `digest that is cited. Build the store again from its publications.`,
      )
    }
    return version
  }
}

const keyOf = (record: { kind: string; family: string | null; slug: string }): string =>
  `${record.kind}/${record.family ?? ''}/${record.slug}`

/** A slug has no `*`, so that "of all families" cannot be taken for one of them. */
function once<T>(kept: Map<string, T>, key: string, find: () => T): T {
  const known = kept.get(key)
  if (known !== undefined) return known
  const found = find()
  kept.set(key, found)
  return found
}
