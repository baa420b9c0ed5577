import { group } from '@keystone-6/core'
import { integer, text, timestamp } from '@keystone-6/core/fields'
import { CHANGE_KIND, PUBLICATION_STATE, type PublishedList } from '../../vocabulary/index.ts'
import { workflowActions } from '../../actions/index.ts'
import { familySlugKey } from './family-slug.ts'
import { defineList, type ListSpec } from './list.ts'
import { aside, hidden, shown, VIEWS } from './modes.ts'
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

/** All but the standing, which shows them together, is out of the record's page; lists can show each. */
const workflow = (): Fields =>
  group({
    label: 'Review and publication',
    fields: {
      state: shown(term(PUBLICATION_STATE, { defaultValue: 'draft' }), {
        ...aside,
        views: VIEWS.standing,
      }),
      publishedVersion: integer({
        defaultValue: 0,
        db: { isNullable: false },
        ui: { label: 'Published version', description: '0: never published.', ...hidden },
      }),
      reviewNote: shown(prose({ label: 'Reviewer’s note' }), hidden),
      submittedAt: timestamp({ ui: { label: 'Handed in', ...hidden } }),
      scheduledFor: timestamp({ isIndexed: true, ui: { label: 'Scheduled for', ...hidden } }),
      scheduledChangeNote: shown(
        line({ label: 'Change note of the scheduled version', max: 2000 }),
        hidden,
      ),
      scheduledChangeKind: shown(
        term(CHANGE_KIND, { label: 'Kind of change of the scheduled version' }),
        hidden,
      ),
      scheduledBy: text({ ui: { label: 'Scheduled by', views: VIEWS.actor, ...hidden } }),
      scheduledDigest: text({ ui: { label: 'Digest of the scheduled version', ...hidden } }),
      publishedSeenDigest: text({ ui: { label: 'Digest of the published version', ...hidden } }),
    },
  })
