import type { KeystoneContext } from '@keystone-6/core/types'
import { openDesk } from '../../../schema/platform/open-desk.ts'
import { ensureBuild } from '../../../scripts/build/index.ts'
import { create } from '../../schema/records/ask.ts'
import type { Place } from '../../support/place.ts'
import { person } from '../../support/sessions.ts'

/** Somebody who can sign in at a measured desk. */
export interface Someone {
  readonly email: string
  readonly password: string
}

const somebody = (role: string): Someone => ({
  email: `${role}@demo.example`,
  password: 'nothing that is worth guessing',
})
export const STAFF = somebody('staff')
export const REVIEWER = somebody('reviewer')

/** What a generator adds to: the desk, and the ids of its two people. */
export interface NewDesk {
  readonly context: KeystoneContext
  readonly staffId: string
  readonly reviewerId: string
}

/** Makes a desk with a member of staff and a reviewer, and with what `fill` puts into it; then closes it. */
export async function makeDesk(
  place: Place,
  fill: (desk: NewDesk) => Promise<void>,
): Promise<void> {
  await ensureBuild(place.settings, 'client')
  const { context, close } = await openDesk({ ...place, purpose: 'a benchmark' })
  try {
    const add = (role: string, { email, password }: Someone) =>
      create(context, person('admin'), 'User', {
        name: `Demonstration: ${role}`,
        email,
        password,
        role,
      })
    const staffId = await add('staff', STAFF)
    const reviewerId = await add('reviewer', REVIEWER)
    await fill({ context, staffId, reviewerId })
  } finally {
    await close()
  }
}

/** Adds rows to a table in portions that both databases take. */
export async function addRows(
  context: KeystoneContext,
  listKey: string,
  count: number,
  row: (index: number) => Readonly<Record<string, unknown>>,
): Promise<void> {
  const PORTION = 5000
  for (let from = 0; from < count; from += PORTION) {
    const data = Array.from({ length: Math.min(PORTION, count - from) }, (_, i) => row(from + i))
    await context.prisma[listKey].createMany({ data })
  }
}
