import type { GraphQLFieldConfig } from 'graphql'
import { latestOfKind } from '../../store/index.ts'
import { seeRecord, type PublicContext } from '../context.ts'
import { Desk } from '../types/index.ts'
import { MOMENT_ARGS, momentOf, type MomentArgs } from './arguments.ts'

/** There is one desk; nobody should have to know its slug. */
export const deskField: GraphQLFieldConfig<unknown, PublicContext, MomentArgs> = {
  type: Desk,
  description: 'The desk itself. Null where it has published nothing of itself.',
  args: MOMENT_ARGS,
  resolve(_, when, { store }) {
    const moment = momentOf(when)
    const [entry] = latestOfKind(store, 'desk', null, moment)
    return entry ? seeRecord<'desk'>(store, entry, moment) : null
  },
}
