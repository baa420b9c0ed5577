/**
 * Fields whose content is a name of something in the world outside: it is no secret that there is a
 * Stanford University. That a record of ours is about it may be one, so that a name is told to
 * whoever reviews a text that has it, and found where it stands alone in a place for a value.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  Organization: ['slug', 'name', 'aliases', 'url'],
  Source: ['slug', 'title', 'url'],
  WatchChannel: ['name', 'address'],
  User: ['name'],
}

/** True where a field holds names that public prose may use. */
export const isName = (listKey: string, field: string): boolean =>
  NAMES[listKey]?.includes(field) ?? false
