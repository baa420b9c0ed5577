import { GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLString } from 'graphql'
import type { FigurePin, PublicDocument, PublicKind } from '../../contract/index.ts'
import { isRedacted, visibleHistory, type StoreEntry } from '../../store/index.ts'
import { seeRecord, type PublicContext, type SeenRecord, type SeenVersion } from '../context.ts'
import { Meta } from '../meta.ts'
import { figuresIn } from '../../pins.ts'
import { pinnedEntry, resolvePins } from '../pins.ts'
import { DigestType } from '../scalars.ts'
import type { RecordFields } from '../record-type.ts'
import { list, type Typed } from '../typed.ts'
import { Measurement } from './measurement.ts'

/** A figure where a text cites it. */
interface Citation {
  readonly citing: SeenVersion
  readonly pin: FigurePin
}

const CorrectedSince = new GraphQLObjectType<SeenVersion, PublicContext>({
  name: 'CorrectedSince',
  description: 'The version of a figure that has overtaken the one a text cites.',
  fields: {
    meta: {
      type: new GraphQLNonNull(Meta),
      description: 'Which version, when, and why it was published.',
      resolve: seen => seen,
    },
    text: {
      type: GraphQLString,
      description: 'What is printed for it now; null where the figure was retracted or redacted.',
      resolve: ({ entry, moment }, _, { store }) =>
        seeRecord<'measurement'>(store, entry, moment)?.body.text ?? null,
    },
  },
})

const CitedFigure = new GraphQLObjectType<Citation, PublicContext>({
  name: 'CitedFigure',
  description:
    'A figure in running text: one version of a measurement, and what was printed for it.',
  fields: {
    slug: {
      type: new GraphQLNonNull(GraphQLString),
      description: 'Slug of the measurement.',
      resolve: ({ pin }) => pin.slug,
    },
    version: {
      type: new GraphQLNonNull(GraphQLInt),
      description: 'The version that is cited.',
      resolve: ({ pin }) => pin.version,
    },
    digest: {
      type: new GraphQLNonNull(DigestType),
      description: 'Digest of that version.',
      resolve: ({ pin }) => pin.digest,
    },
    text: {
      type: new GraphQLNonNull(GraphQLString),
      description: 'The words that the text prints for it; a notice where the figure was redacted.',
      resolve: ({ pin }) => pin.text,
    },
    qualifier: {
      type: GraphQLString,
      description: 'The caveat that the text prints beside it.',
      resolve: ({ pin }) => pin.qualifier,
    },
    measurement: {
      type: Measurement,
      description: 'The version that is cited, in full; null where it was redacted.',
      resolve: ({ citing, pin }, _, context) =>
        resolvePins(citing, context, 'measurement', [pin])[0] ?? null,
    },
    correctedSince: {
      type: CorrectedSince,
      description:
        'The last later version that is a correction or retraction or prints other words; null while the cited version stands.',
      resolve: ({ citing, pin }, _, { store }) => {
        const later = overtaking(citing, pin, { store })
        return later ? { entry: later, moment: citing.moment } : null
      },
    },
  },
})

function overtaking(
  { entry, moment }: SeenVersion,
  pin: FigurePin,
  { store }: PublicContext,
): StoreEntry | undefined {
  const pinned = pinnedEntry(store, 'measurement', entry.family, pin)
  return visibleHistory(store, pinned, moment).findLast(later => {
    if (later.version <= pin.version) return false
    if (later.change.kind === 'correction') return true
    if (isRedacted(later)) return false
    return seeRecord<'measurement'>(store, later, moment)?.body.text !== pin.text
  })
}

/** The field `figures` of a kind whose body has documents. */
export const citedFigures = <K extends PublicKind>(
  documentsOf: (body: SeenRecord<K>['body']) => readonly PublicDocument[],
): RecordFields<K>[string] => ({
  type: list({ graphql: new GraphQLNonNull(CitedFigure) } as Typed<Citation>).graphql,
  description: 'The figures of its texts in reading order; each mention counts.',
  resolve: (seen): Citation[] =>
    figuresIn(...documentsOf(seen.body)).map(pin => ({ citing: seen, pin })),
})
