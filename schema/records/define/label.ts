import { g } from '@keystone-6/core'
import { virtual } from '@keystone-6/core/fields'
import type { KeystoneContext } from '@keystone-6/core/types'
import { hidden } from './modes.ts'
import type { Field, Row } from './types.ts'

type NameOf = (listKey: string, id: unknown) => Promise<string>
type Parts = (item: Row, nameOf: NameOf) => Promise<readonly unknown[]>

/**
 * How a record without a title of its own is called where somebody chooses it: a few parts, put
 * together when asked, so that a renamed organisation is right everywhere.
 */
export const label = (parts: Parts): Field =>
  virtual({
    field: g.field({
      type: g.String,
      resolve: async (item, _args, context) =>
        (await parts(item, nameIn(context))).filter(Boolean).join(' · '),
    }),
    ui: { label: 'Called', ...hidden },
  })

/** Looks a name up as whoever asks: what they may not see is left out of the label. */
const nameIn =
  (context: KeystoneContext): NameOf =>
  async (listKey, id) => {
    if (typeof id !== 'string') return ''
    const row = await context.db[listKey]?.findOne({ where: { id } })
    return String(row?.name ?? '')
  }
