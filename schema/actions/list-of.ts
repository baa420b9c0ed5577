import type { KeystoneContext } from '@keystone-6/core/types'
import { DeskError } from '../platform/errors.ts'
import { PUBLISHED_LISTS, type PublishedList } from '../vocabulary/index.ts'

/** A list as the context may use it: access rules, hooks and audit all apply. */
export function listOf(context: KeystoneContext, listKey: string) {
  const list = context.db[listKey]
  if (!list) throw new DeskError('INTERNAL', `There is no list ${listKey}.`)
  return list
}

/**
 * A publishable list by its name.
 *
 * @throws DeskError `INVALID_INPUT`.
 */
export function publishedList(name: string): PublishedList {
  if (Object.hasOwn(PUBLISHED_LISTS, name)) return name as PublishedList
  const known = Object.keys(PUBLISHED_LISTS).join(', ')
  throw new DeskError('INVALID_INPUT', `${name} is no list that is published. There are: ${known}.`)
}
