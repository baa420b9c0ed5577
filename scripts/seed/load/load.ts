import { deskWriter } from '../desk/desk-writer.ts'
import { dryWriter } from '../desk/dry-writer.ts'
import { Held } from '../desk/held.ts'
import { Ids } from '../desk/ids.ts'
import type { SeedClients } from '../desk/client.ts'
import { SeedError } from '../errors.ts'
import type { SeedPlan, Stage } from '../plan/index.ts'
import { findExternal } from './external.ts'
import type { Loading } from './loading.ts'
import { loadStage } from './stage.ts'
import { newTally, type Tally } from './tally.ts'

export interface LoadOptions {
  /** Only count what would be done. */
  readonly dry?: boolean
  /** False: whoever called it delivers. */
  readonly deliver?: boolean
  /** Told before each record, with the stage it belongs to. */
  readonly report?: (detail: string) => void
}

/** What stands and waits for the last stage is written after it. */
const END: Stage = { outcome: { kind: 'draft' }, records: [] }

/**
 * Loads a plan into a desk: stage by stage, in the order of history, and at the end one delivery.
 *
 * What is there already is not written again, so a run that was stopped is simply repeated, and a
 * run after a whole one writes nothing.
 *
 * @throws SeedError `SEED_INVALID` or `SEED_CONFLICT` before anything was written, `SEED_REFUSED`
 * where the desk refused a step.
 */
export async function loadSeed(
  plan: SeedPlan,
  clients: SeedClients,
  { dry = false, deliver: delivers = true, report = () => undefined }: LoadOptions = {},
): Promise<Tally> {
  const tally = newTally()
  const loading: Loading = {
    held: new Held(clients.author),
    ids: new Ids(),
    writer: dry ? dryWriter : deskWriter(clients, tally),
    tally,
    report,
  }
  await findExternal(loading, plan.external)
  const standing = new Set(plan.standing)
  await loading.writer.hold()
  for (const stage of [...plan.stages, END]) await loadStage(loading, stage, standing)
  tally.delivered = tally.published > 0 || (await loading.held.hasUndelivered())
  if (tally.delivered && delivers) await deliver(loading)
  return tally
}

async function deliver({ writer, report }: Loading): Promise<void> {
  report('building the public site')
  const refused = await writer.deliver()
  if (refused.length === 0) return
  const message = `The leak scan kept ${refused.length} published versions out of the site.`
  throw new SeedError('SEED_REFUSED', [message, ...refused].join('\n'))
}
