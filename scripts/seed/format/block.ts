import { z } from 'zod'
import { CHANGE_KIND, PUBLISHED_LISTS } from '../../../schema/vocabulary/index.ts'
import { SEED_LISTS, type SeedList } from '../lists/index.ts'

/** The first line of every block says so; a later form of the file would say 2. */
const SEED_FORMAT = 1

/** A key in the file, and the public slug where the list has one. */
const seedKey = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Must be lower-case letters, digits and single hyphens.')

const change = z.strictObject({
  kind: z.enum(CHANGE_KIND.values).exclude(['first', 'retraction']).default('update'),
  note: z.string().trim().min(1),
})

/**
 * One block of a seed file: what is written together and, where it says so, published together.
 * A file may hold several, parted by `---`.
 */
export const seedBlock = z.strictObject({
  /** The form of the file. */
  seed: z.literal(SEED_FORMAT),
  /** The family whose releases, figures, findings, events … these are. */
  family: seedKey.optional(),
  /** What becomes of the records that can be published; left out, they stay drafts. */
  publish: z
    .union([
      z.literal('submit'),
      z.strictObject({
        /** When this was public then; left out, it is published as of now. */
        instant: z.iso.datetime().optional(),
        /** For records that were published before; each may say its own. */
        change: change.optional(),
      }),
    ])
    .optional(),
  ...Object.fromEntries(SEED_LISTS.map(list => [list.section, sectionOf(list)])),
})

/** What is known of a block besides its records. */
export interface BlockHead {
  readonly family?: string
  readonly publish?: 'submit' | { instant?: string; change?: Change }
}
export type Change = z.infer<typeof change>

function sectionOf(list: SeedList) {
  const fields = Object.entries(list.fields).map(
    ([name, field]) => [name, field.schema.nullable().optional()] as const,
  )
  const extra = {
    ...(list.list in PUBLISHED_LISTS && { change: change.optional() }),
    ...(list.list === 'Source' && { of: seedKey.optional() }),
  }
  const record = z.strictObject({ ...Object.fromEntries(fields), ...extra })
  return z.record(seedKey, record).optional()
}
