import {
  GraphQLEnumType,
  GraphQLInt,
  GraphQLList,
  GraphQLNonNull,
  GraphQLObjectType,
  GraphQLString,
  type GraphQLFieldConfig,
} from 'graphql'
import { isRedacted, NOW } from '../../store/index.ts'
import { seeRecord, type PublicContext } from '../context.ts'
import { fieldChanges, type FieldChange } from '../compare.ts'
import { badInput } from '../errors.ts'
import { JsonType } from '../scalars.ts'
import { NAME_ARGS, nameOf, type NameArgs } from './arguments.ts'

const FieldChangeKind = new GraphQLEnumType({
  name: 'FieldChangeKind',
  description: 'How a field differs between two versions.',
  values: {
    added: { description: 'Only the later version has it.' },
    removed: { description: 'Only the earlier version has it.' },
    changed: { description: 'Both have it, with different content.' },
  },
})

const FieldChangeType = new GraphQLObjectType<FieldChange>({
  name: 'FieldChange',
  description: 'One difference between two versions of a record.',
  fields: {
    path: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(GraphQLString))),
      description: 'Where: names of fields and, within lists, places from 0.',
    },
    change: { type: new GraphQLNonNull(FieldChangeKind), description: 'How it differs.' },
    before: { type: JsonType, description: 'What the version `from` has there.' },
    after: { type: JsonType, description: 'What the version `to` has there.' },
  },
})

interface ChangesArgs extends NameArgs {
  readonly from: number
  readonly to: number
}

/** What differs between two versions of a record. */
export const changesField: GraphQLFieldConfig<unknown, PublicContext, ChangesArgs> = {
  type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(FieldChangeType))),
  description: 'What differs between two versions of a record, field by field.',
  args: {
    ...NAME_ARGS,
    from: { type: new GraphQLNonNull(GraphQLInt), description: 'Number of the one version.' },
    to: { type: new GraphQLNonNull(GraphQLInt), description: 'Number of the other version.' },
  },
  resolve(_, args, { store }) {
    const history = store.history(nameOf(args))
    const bodyOf = (version: number): object | null => {
      const entry = history.find(e => e.version === version)
      const name = `version ${version} of ${args.kind} ${args.slug}`
      if (!entry) throw badInput(`There is no ${name}.`)
      // Against nothing, the other version would look added or removed whole.
      if (isRedacted(entry)) throw badInput(`The content of ${name} was redacted: ask for another.`)
      return seeRecord(store, entry, NOW)?.body ?? null
    }
    return fieldChanges(bodyOf(args.from), bodyOf(args.to))
  },
}
