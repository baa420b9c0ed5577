import type { KeystoneContext } from '@keystone-6/core/types'
import { writeRevision } from './write.ts'

interface AfterWrite {
  readonly operation: 'create' | 'update' | 'delete'
  readonly item?: { readonly id: unknown }
  readonly context: KeystoneContext
}

/**
 * List hooks that keep every version of a record and of what others embed by value, with its
 * author: the four-eyes rule asks who wrote what is about to be published.
 */
export function revisionHooks(listKey: string) {
  return {
    async afterOperation({ operation, item, context }: AfterWrite): Promise<void> {
      if (operation !== 'delete' && item) await writeRevision(context, listKey, String(item.id))
    },
  }
}
