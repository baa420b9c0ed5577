import type { KeystoneContext } from '@keystone-6/core/types'

/**
 * Something that is kept once for each desk in this process: a test or a command may have several
 * open. All contexts of one desk, inside and outside transactions, share its lists.
 */
export function perDesk<T>() {
  const kept = new WeakMap<object, T>()
  const keyOf = (context: KeystoneContext): object => context.__internal.lists
  return {
    get: (context: KeystoneContext): T | undefined => kept.get(keyOf(context)),
    set(context: KeystoneContext, value: T): T {
      kept.set(keyOf(context), value)
      return value
    },
  }
}
