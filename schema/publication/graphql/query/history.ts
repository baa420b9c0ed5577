import { GraphQLNonNull, GraphQLString, type GraphQLFieldConfig } from 'graphql'
import { PUBLIC_KINDS, type PublicKind } from '../../contract/index.ts'
import { latestOfKind, visibleHistory } from '../../store/index.ts'
import type { PublicContext } from '../context.ts'
import { Meta, RecordKind } from '../meta.ts'
import { connection, page, PAGE_ARGS, type PageArgs } from '../paging.ts'
import {
  MOMENT_ARGS,
  momentOf,
  NAME_ARGS,
  nameOf,
  type MomentArgs,
  type NameArgs,
} from './arguments.ts'

export const MetaPage = connection(Meta, 'MetaPage')

/** What is known of a record, its retraction included. */
export const recordMetaField: GraphQLFieldConfig<unknown, PublicContext, NameArgs & MomentArgs> = {
  type: Meta,
  description: 'The latest version of a record without its content, retracted or not.',
  args: { ...NAME_ARGS, ...MOMENT_ARGS },
  resolve(_, args, { store }) {
    const moment = momentOf(args)
    const entry = visibleHistory(store, nameOf(args), moment).at(-1)
    return entry ? { entry, moment } : null
  },
}

interface RecordsArgs extends MomentArgs, PageArgs {
  readonly kind?: PublicKind | null
  readonly family?: string | null
}

/** Every address that has ever been public: a site makes a page of each. */
export const recordsField: GraphQLFieldConfig<unknown, PublicContext, RecordsArgs> = {
  type: new GraphQLNonNull(MetaPage),
  description:
    'The latest version of every record without its content, retracted ones included, by kind, family and slug.',
  args: {
    kind: { type: RecordKind, description: 'Only this kind.' },
    family: { type: GraphQLString, description: 'Only what belongs to the family of this slug.' },
    ...PAGE_ARGS,
    ...MOMENT_ARGS,
  },
  resolve(_, { kind, family, first, after, ...when }, { store }) {
    const moment = momentOf(when)
    const kinds = kind ? [kind] : (Object.keys(PUBLIC_KINDS) as PublicKind[])
    const items = kinds
      .flatMap(each => latestOfKind(store, each, family ?? undefined, moment))
      .map(entry => ({
        item: { entry, moment },
        key: [entry.kind, entry.family ?? '', entry.slug],
      }))
    return page(items, { first, after })
  },
}

/** All versions of a record. */
export const versionsField: GraphQLFieldConfig<
  unknown,
  PublicContext,
  NameArgs & PageArgs & MomentArgs
> = {
  type: new GraphQLNonNull(MetaPage),
  description: 'All versions of a record without their content, oldest first.',
  args: { ...NAME_ARGS, ...PAGE_ARGS, ...MOMENT_ARGS },
  resolve(_, args, { store }) {
    const moment = momentOf(args)
    const items = visibleHistory(store, nameOf(args), moment).map(entry => ({
      item: { entry, moment },
      key: [entry.version],
    }))
    return page(items, args)
  },
}
