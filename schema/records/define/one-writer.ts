import type { KeystoneContext } from '@keystone-6/core/types'
import { table } from '../../actions/tables.ts'
import { DeskError } from '../../platform/errors.ts'
import { refuseTransaction } from '../../platform/transaction.ts'
import type { Row } from './types.ts'

interface BeforeWrite {
  readonly operation: 'create' | 'update' | 'delete'
  readonly listKey: string
  readonly item?: Row
  readonly context: KeystoneContext
}

/** What rules over a publishable record go by: its name, and how far it is on its way. */
const SEEN = ['id', 'slug', 'familyId', 'state', 'publishedVersion', 'updatedAt'] as const

/**
 * List hooks by which a record is written only if it still is what its rules have judged.
 *
 * On PostgreSQL two requests may read a record before either writes it: one would rename what the
 * other has just published, or both would make a key of a name that neither left. The write that
 * changes nothing holds the row until the transaction ends, and finds no row where it has moved on.
 */
export const oneWriterAtATime = {
  async beforeOperation({ operation, listKey, item, context }: BeforeWrite): Promise<void> {
    if (operation !== 'update' || !item) return
    const where = Object.fromEntries(SEEN.filter(key => key in item).map(key => [key, item[key]]))
    const data = { updatedAt: item.updatedAt }
    const held = await table(context, listKey).updateMany({ where, data })
    if (held.count === 1) return
    refuseTransaction(
      new DeskError('CONFLICT', 'Somebody else has just changed this record. Look at it again.'),
    )
  },
}
