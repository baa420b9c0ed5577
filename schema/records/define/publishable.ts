import { group } from '@keystone-6/core'
import { integer, text, timestamp } from '@keystone-6/core/fields'
import { PUBLICATION_STATE, type PublishedList } from '../../vocabulary/index.ts'
import { workflowActions } from '../../actions/index.ts'
import { familySlugKey } from './family-slug.ts'
import { defineList, type ListSpec } from './list.ts'
import { readOnly } from './modes.ts'
import { holdsUntilItsEnd, publicNameStays, retractedBeforeArchived } from './publishable-rules.ts'
import { many, one } from './relation.ts'
import { term } from './term.ts'
import { line, prose, slug } from './text.ts'
import type { Field, Fields } from './types.ts'

interface PublishableSpec extends ListSpec {
  /** Name of the table on ModelFamily that shows these records; absent where there is no family. */
  readonly familyTable?: string
  /** Replaces the usual slug field. */
  readonly slug?: Field
  /** False: it rests on no sources of its own. */
  readonly sources?: boolean
}

/**
 * A list whose records can be published: family and slug, workflow, embargo and sources come with
 * it, and so do its actions and revisions.
 */
export const publishable = (listKey: PublishedList, spec: PublishableSpec) =>
  defineList(listKey, {
    ...spec,
    fields: { ...identity(spec), ...spec.fields, ...evidence(spec), ...workflow() },
    rules: [publicNameStays, retractedBeforeArchived, holdsUntilItsEnd, ...(spec.rules ?? [])],
    actions: workflowActions(listKey),
  })

const identity = ({ familyTable, slug: ownSlug = slug() }: PublishableSpec): Fields =>
  familyTable === undefined
    ? { slug: ownSlug }
    : {
        family: one(`ModelFamily.${familyTable}`, {
          required: true,
          canMake: false,
          help: 'The model family it belongs to.',
        }),
        slug: ownSlug,
        familySlugKey: familySlugKey(),
      }

const evidence = ({ sources = true }: PublishableSpec): Fields => ({
  ...(sources
    ? {
        sources: many('Source', {
          help: 'What it rests on. Nothing is published without a source where the public page names one.',
        }),
      }
    : {}),
  embargo: one('Embargo', {
    canMake: false,
    help: 'While this embargo runs, nobody can publish the record, whatever their role.',
  }),
})

const workflow = (): Fields =>
  group({
    label: 'Review and publication',
    description:
      'Moved by the actions of this page: hand in, request changes, schedule, publish, retract.',
    fields: {
      state: withMode(term(PUBLICATION_STATE, { defaultValue: 'draft' })),
      publishedVersion: integer({
        defaultValue: 0,
        db: { isNullable: false },
        ui: { label: 'Published version', description: '0: never published.', ...readOnly },
      }),
      reviewNote: withMode(prose({ label: 'Reviewer’s note' })),
      submittedAt: timestamp({ ui: { label: 'Handed in', ...readOnly } }),
      scheduledFor: timestamp({ isIndexed: true, ui: { label: 'Scheduled for', ...readOnly } }),
      scheduledChangeNote: withMode(
        line({ label: 'Change note of the scheduled version', max: 2000 }),
      ),
      scheduledBy: text({ ui: { label: 'Scheduled by', ...readOnly } }),
      scheduledDigest: text({ ui: { label: 'Digest of the scheduled version', ...readOnly } }),
      publishedSeenDigest: text({ ui: { label: 'Digest of the published version', ...readOnly } }),
    },
  })

/** The same field, filled in by the desk. */
const withMode =
  (field: Field): Field =>
  meta => {
    const made = field(meta)
    return { ...made, ui: { ...made.ui, ...readOnly } }
  }
