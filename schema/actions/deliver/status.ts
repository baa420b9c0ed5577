import type { KeystoneContext } from '@keystone-6/core/types'
import type { Settings } from '../../platform/settings.ts'
import { requireRight } from '../rights.ts'
import { countUndelivered } from './candidates.ts'
import { siteStanding, type SiteStanding } from './progress.ts'
import { publicFolder } from './run.ts'

/** Where the public site stands, and how much of what was published it lacks. */
export interface DeliveryStatus extends SiteStanding {
  /** Versions that were published and are neither live nor refused. */
  readonly waiting: number
}

/**
 * Where the public site stands.
 *
 * @throws DeskError `NOT_ALLOWED`.
 */
export async function deliveryStatus(
  context: KeystoneContext,
  settings: Settings,
): Promise<DeliveryStatus> {
  requireRight(context, 'publicationPreview')
  return { ...siteStanding(publicFolder(settings)), waiting: await countUndelivered(context) }
}
