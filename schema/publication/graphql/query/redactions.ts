import { GraphQLNonNull, GraphQLString, type GraphQLFieldConfig } from 'graphql'
import { isRedacted, isVisible } from '../../store/index.ts'
import type { PublicContext } from '../context.ts'
import { page, PAGE_ARGS, type PageArgs } from '../paging.ts'
import { MOMENT_ARGS, momentOf, type MomentArgs } from './arguments.ts'
import { MetaPage } from './history.ts'

interface RedactionsArgs extends MomentArgs, PageArgs {
  readonly family?: string | null
}

/** Everything that was ever taken down: what is missing from the record is told. */
export const redactionsField: GraphQLFieldConfig<unknown, PublicContext, RedactionsArgs> = {
  type: new GraphQLNonNull(MetaPage),
  description: 'All versions whose content was destroyed, the latest redaction first.',
  args: {
    family: {
      type: GraphQLString,
      description: 'Only what belongs to the family of this slug, and the family itself.',
    },
    ...PAGE_ARGS,
    ...MOMENT_ARGS,
  },
  resolve(_, { family, first, after, ...when }, { store }) {
    const moment = momentOf(when)
    const items = store.entries
      .filter(isRedacted)
      .filter(entry => !family || (entry.kind === 'family' ? entry.slug : entry.family) === family)
      .filter(entry => isVisible(entry, moment))
      .map(entry => ({
        item: { entry, moment },
        key: [-Date.parse(entry.redaction.instant), entry.digest],
      }))
    return page(items, { first, after })
  },
}
