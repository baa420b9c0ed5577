import type { DeskClient } from '../../desk/client.ts'
import { hireActors } from '../desk/actors.ts'
import type { SeedPlan } from '../plan/index.ts'
import { loadSeed, type LoadOptions } from './load.ts'
import { isIdle, type Tally } from './tally.ts'

/**
 * Loads a plan in the name of an administrator, by two actors whose tokens end with the run. What
 * would be done is counted first: where it is nothing, no token is issued and no trace left.
 *
 * @throws SeedError as `loadSeed`; DeskError `NOT_ALLOWED` for others than administrators.
 */
export async function seedDesk(
  administrator: DeskClient,
  plan: SeedPlan,
  options: LoadOptions = {},
): Promise<Tally> {
  const own = { author: administrator, publisher: administrator }
  const ahead = await loadSeed(plan, own, { dry: true })
  if (options.dry || isIdle(ahead)) return ahead
  const { clients, giveBack } = await hireActors(administrator)
  try {
    return await loadSeed(plan, clients, options)
  } finally {
    // Should this fail, the tokens end by themselves, and what went wrong before is worth more.
    await giveBack().catch(() => undefined)
  }
}
