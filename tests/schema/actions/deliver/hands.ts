import type { KeystoneContext } from '@keystone-6/core/types'
import type { Hands } from '../../../e2e/canaries/newsdesk.ts'
import { person } from '../../../support/sessions.ts'
import { create, run, update } from '../../records/ask.ts'

/** People of a desk in this process, as those who plant hidden records over HTTP. */
export function handsOf(context: KeystoneContext): Hands {
  const as = (who: Parameters<Hands['ask']>[0]) => {
    if (who === 'nobody' || who === 'answerer') return undefined
    return person(who, { id: who })
  }
  return {
    ask: (who, query, variables) => run(context, as(who), query, variables),
    make: (listKey, data, who = 'staff') => create(context, as(who), listKey, data),
    edit: (listKey, id, data, who = 'staff') => update(context, as(who), listKey, id, data),
  }
}
