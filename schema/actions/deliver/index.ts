import type { KeystoneContext } from '@keystone-6/core/types'
import type { Settings } from '../../platform/settings.ts'
import { generationsHold } from '../../publication/generation/index.ts'
import { requireRight } from '../rights.ts'
import { isAnythingUndelivered } from './candidates.ts'
import { isLackingLive, settleOutcomes } from './outcomes.ts'
import { followBuilds } from './progress.ts'
import { loadRedacted } from './redacted.ts'
import { deliveriesOf } from './request.ts'
import { deliverOnce, publicFolder, type Delivered } from './run.ts'
import { createDeliveries, type Deliveries } from './service.ts'

/** Long enough for any bulk load, short enough that a load which died does not hold the site for good. */
const LONGEST_HOLD_MINUTES = 60

function deliveries(context: KeystoneContext, settings: Settings): Deliveries {
  // Nobody's context: a build outlives the request that asked for it, and has no rights to need.
  const desk = context.withSession(undefined)
  const progress = followBuilds(publicFolder(settings))
  return (
    deliveriesOf.get(context) ??
    deliveriesOf.set(
      context,
      createDeliveries(() => progress.follow(() => deliverOnce(desk, settings))),
    )
  )
}

/**
 * Builds the site now and waits for it. Ends a hold.
 *
 * @throws DeskError `NOT_ALLOWED`; PublicationError where the build fails.
 */
export async function deliver(context: KeystoneContext, settings: Settings): Promise<Delivered> {
  requireRight(context, 'deliver')
  return deliveries(context, settings).deliver()
}

/**
 * Holds back the builds that publishing asks for, until `deliver` or for so many minutes: a bulk
 * load then ends in one build.
 *
 * @throws DeskError `NOT_ALLOWED`.
 */
export function holdDelivery(
  context: KeystoneContext,
  settings: Settings,
  minutes: number,
): boolean {
  requireRight(context, 'deliver')
  const length = Math.min(Math.max(minutes, 1), LONGEST_HOLD_MINUTES)
  deliveries(context, settings).hold(length * 60_000)
  return true
}

/**
 * Lets publishing build the site by itself, beginning with what was left over: publications that
 * were never delivered, redacted ones that a generation still holds, a build that was stopped or
 * failed, and what a lost folder does not hold.
 */
export async function resumeDeliveries(
  context: KeystoneContext,
  settings: Settings,
): Promise<void> {
  const root = publicFolder(settings)
  const service = deliveries(context, settings)
  await settleOutcomes(context.withSession(undefined), root)
  service.runByItself()
  const isNeeded =
    followBuilds(root).isLeftOver() ||
    (await isAnythingUndelivered(context)) ||
    (await isLackingLive(context, root)) ||
    (await isAnythingToTakeDown(context, root))
  if (isNeeded) service.request()
}

/** True where a generation on the disk still holds what was redacted. */
async function isAnythingToTakeDown(context: KeystoneContext, root: string): Promise<boolean> {
  const redacted = await loadRedacted(context)
  return generationsHold(
    root,
    redacted.map(({ entry }) => entry.digest),
  )
}
