import {
  GraphQLInt,
  GraphQLNonNull,
  GraphQLString,
  type GraphQLFieldConfig,
  type GraphQLFieldConfigArgumentMap,
  type GraphQLObjectType,
} from 'graphql'
import { belongsToFamily, type PublicKind } from '../../contract/index.ts'
import { visibleHistory } from '../../store/index.ts'
import { seeRecord, type PublicContext } from '../context.ts'
import { MOMENT_ARGS, momentOf, type MomentArgs } from './arguments.ts'

interface RecordArgs extends MomentArgs {
  readonly family?: string
  readonly slug: string
  readonly version?: number | null
}

const VERSION_ARG: GraphQLFieldConfigArgumentMap = {
  version: {
    type: GraphQLInt,
    description: 'Exactly this version, however many came after it. Default: the latest.',
  },
}

/** The field that finds one record of a kind by its name. */
export function recordField(
  kind: PublicKind,
  type: GraphQLObjectType,
): GraphQLFieldConfig<unknown, PublicContext, RecordArgs> {
  return {
    type,
    description: `One ${kind}. Null where there is none, or where the version is a retraction or was redacted: \`record\` tells which.`,
    args: {
      ...(belongsToFamily(kind) && {
        family: { type: new GraphQLNonNull(GraphQLString), description: 'Slug of its family.' },
      }),
      slug: { type: new GraphQLNonNull(GraphQLString), description: 'Its name in addresses.' },
      ...VERSION_ARG,
      ...MOMENT_ARGS,
    },
    resolve(_, { family = null, slug, version, ...when }, { store }) {
      const moment = momentOf(when)
      const history = visibleHistory(store, { kind, family, slug }, moment)
      const entry = version ? history.find(e => e.version === version) : history.at(-1)
      return entry ? seeRecord(store, entry, moment) : null
    },
  }
}
