import { GraphQLObjectType, GraphQLSchema } from 'graphql'
import type { PublicContext } from './context.ts'
import { changesField } from './query/changes.ts'
import { correctionsField } from './query/corrections.ts'
import { deskField } from './query/desk.ts'
import { redactionsField } from './query/redactions.ts'
import { recordMetaField, recordsField, versionsField } from './query/history.ts'
import { LIST_FIELDS } from './query/lists.ts'
import { recordField } from './query/record.ts'
import { storeField } from './query/store.ts'
import {
  Decision,
  Event,
  Family,
  Finding,
  Measurement,
  Notice,
  Partner,
  Release,
  Report,
} from './types/index.ts'

const Query = new GraphQLObjectType<unknown, PublicContext>({
  name: 'Query',
  description: 'Everything that is published, now and at every earlier moment. Read only.',
  fields: {
    desk: deskField,
    family: recordField('family', Family),
    release: recordField('release', Release),
    partner: recordField('partner', Partner),
    measurement: recordField('measurement', Measurement),
    finding: recordField('finding', Finding),
    event: recordField('event', Event),
    report: recordField('report', Report),
    notice: recordField('notice', Notice),
    decision: recordField('decision', Decision),
    ...LIST_FIELDS,
    record: recordMetaField,
    records: recordsField,
    versions: versionsField,
    changes: changesField,
    corrections: correctionsField,
    redactions: redactionsField,
    store: storeField,
  },
})

/**
 * The public schema. Its context is a published store (`PublicContext`): it cannot reach the CMS,
 * because nothing here imports it.
 */
export const publicSchema = new GraphQLSchema({
  description: 'The public record of a release desk.',
  query: Query,
})
