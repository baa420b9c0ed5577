/**
 * Fields in which records of one list say the same as a matter of course: addresses and keys, what was
 * measured and against what, who took part, a quotation that several sources have, the text of a
 * notice, which must say nothing anyway. What somebody found, did or concluded stands in none of them.
 */
const REPEATED: Readonly<Record<string, readonly string[]>> = {
  Finding: ['slug'],
  Footnote: ['key'],
  Measurement: ['slug', 'metric', 'comparator', 'qualifier'],
  Partnership: ['slug', 'unit', 'people'],
  Release: ['slug', 'aliases', 'parametersNamed', 'audience', 'components'],
  Report: ['slug', 'authors', 'tags'],
  Source: ['exactWords', 'locator'],
  TimelineEvent: ['slug', 'actorNames'],
  WithheldNotice: ['slug', 'title', 'text'],
}

/** True where the same words in another record of the list are no sign of a leak. */
export const isRepeated = (listKey: string, field: string): boolean =>
  REPEATED[listKey]?.includes(field) ?? false
