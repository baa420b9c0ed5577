import type { KeystoneContext } from '@keystone-6/core/types'
import { DeskError } from '../platform/errors.ts'

/** A list as the context may use it: access rules, hooks and audit all apply. */
export function listOf(context: KeystoneContext, listKey: string) {
  const list = context.db[listKey]
  if (!list) throw new DeskError('INTERNAL', `There is no list ${listKey}.`)
  return list
}
