import { beforeAll } from 'vitest'
import type { KeystoneContext } from '@keystone-6/core/types'
import type { ListKey } from '../../../schema/policy.ts'
import { withDesk, type Provider } from '../../support/index.ts'
import { hiddenRow, OWN, SELF } from './hidden-row.ts'
import { LIST_KEYS } from './lists.ts'

/** Two desks that are the same but for rows which somebody may not see. */
export interface Worlds {
  /** Where the hidden rows are not. */
  readonly without: KeystoneContext
  /** Where there is one in every list. */
  readonly having: KeystoneContext
}

/** Opens both before the tests of this block and closes them after it. */
export function withWorlds(provider: Provider): () => Worlds {
  const [without, having] = [withDesk({ provider }), withDesk({ provider })]
  beforeAll(async () => {
    for (const world of [without, having]) await makeOwn(world().context)
    await makeHidden(having().context)
  })
  return () => ({ without: without().context, having: having().context })
}

/** What is there in both: the partner and the person who ask. */
export async function makeOwn(context: KeystoneContext): Promise<void> {
  const { prisma } = context.sudo()
  await prisma.organization.create({ data: { id: OWN, slug: 'own', name: 'Own', kind: 'lab' } })
  await prisma.user.create({
    data: { id: SELF, email: 'self@desk.example', name: 'Self', password: 'x', role: 'partner' },
  })
}

/** A row in every list, which somebody may not see. */
export async function makeHidden(context: KeystoneContext): Promise<void> {
  // The other partner comes first: the other rows are about it.
  const order: ListKey[] = ['Organization', ...LIST_KEYS.filter(key => key !== 'Organization')]
  for (const listKey of order) {
    await context.sudo().prisma[listKey].create({ data: hiddenRow(context, listKey) })
  }
}
