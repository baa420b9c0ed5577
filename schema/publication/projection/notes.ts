import type { EmbeddedList, PublishedList } from '../../vocabulary/index.ts'

/** Something about one field, for the people who write the record. */
export interface Note {
  readonly field: string
  readonly message: string
}

/** A record by list and id. */
export interface RecordId<List extends string = string> {
  readonly listKey: List
  readonly id: string
}

/** What a projection finds on its way, besides the body. */
export interface Notes {
  /** Keeps the record from being published. */
  problem(field: string, message: string): void
  /** Should be looked at; does not hinder. */
  warning(field: string, message: string): void
  /** A record whose content stands in the body: its writers count as writers of this record. */
  embed(listKey: EmbeddedList, id: string): void
  /** A publishable record that the body names or pins. */
  depend(listKey: PublishedList, id: string | number): void
}

export interface Noted {
  readonly problems: readonly Note[]
  readonly warnings: readonly Note[]
  readonly embeds: readonly RecordId<EmbeddedList>[]
  readonly dependencies: readonly RecordId<PublishedList>[]
}

/** An empty notebook, and what was written into it, each record once. */
export function takeNotes(): { readonly notes: Notes; readonly noted: () => Noted } {
  const problems: Note[] = []
  const warnings: Note[] = []
  const embeds = new Map<string, RecordId<EmbeddedList>>()
  const dependencies = new Map<string, RecordId<PublishedList>>()
  const notes: Notes = {
    problem: (field, message) => void problems.push({ field, message }),
    warning: (field, message) => void warnings.push({ field, message }),
    embed: (listKey, id) => void embeds.set(`${listKey}:${id}`, { listKey, id }),
    depend: (listKey, id) => void dependencies.set(`${listKey}:${id}`, { listKey, id: String(id) }),
  }
  const noted = () => ({
    problems,
    warnings,
    embeds: [...embeds.values()],
    dependencies: [...dependencies.values()],
  })
  return { notes, noted }
}
