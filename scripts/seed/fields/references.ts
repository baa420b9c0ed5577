import { z } from 'zod'
import type { Field, Item } from './field.ts'

/** A slug, or `family/slug` for a record of another family. */
export const referenceKey = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/, 'Must be a key such as "gltr".')

/** One other record. */
export const one = (list: string): Field => ({
  schema: referenceKey,
  required: false,
  select: name => `${name} { id }`,
  references: value => (value ? [{ list, key: value as string }] : []),
  toInput: (value, idOf, forUpdate) => {
    if (value) return { connect: { id: idOf({ list, key: value as string }) } }
    return forUpdate ? { disconnect: true } : undefined
  },
  ofSeed: (value, idOf) => (value ? idOf({ list, key: value as string }) : null),
  ofItem: stored => (stored as Item | null)?.id ?? null,
})

/** Several other records. The CMS keeps no order among them. */
export const many = (list: string): Field => {
  const ids = (value: unknown, idOf: (r: { list: string; key: string }) => string) =>
    ((value as string[] | null | undefined) ?? []).map(key => idOf({ list, key }))
  return {
    schema: z.array(referenceKey),
    required: false,
    // Without `take` the limit of the list would refuse the whole query.
    select: name => `${name}(take: 100) { id }`,
    references: value => ((value as string[] | null) ?? []).map(key => ({ list, key })),
    toInput: (value, idOf, forUpdate) => ({
      [forUpdate ? 'set' : 'connect']: ids(value, idOf).map(id => ({ id })),
    }),
    ofSeed: (value, idOf) => ids(value, idOf).sort(),
    ofItem: stored => ((stored as Item[] | null) ?? []).map(item => item.id).sort(),
  }
}
