import type { KeystoneContext } from '@keystone-6/core/types'
import { afterCommit } from '../../platform/transaction.ts'
import { perDesk } from '../per-desk.ts'
import type { Deliveries } from './service.ts'

/** The deliveries of each desk that makes any in this process. */
export const deliveriesOf = perDesk<Deliveries>()

/**
 * Asks for the site to be built once the open transaction has committed. Where nothing delivers by
 * itself (a command without a server), what was published waits for `deliver` or the next start.
 */
export const requestDelivery = (tx: KeystoneContext): void =>
  afterCommit(() => deliveriesOf.get(tx)?.request())

/** As `requestDelivery`, also while builds are held back: what is taken down must not wait. */
export const requestUrgently = (tx: KeystoneContext): void =>
  afterCommit(() => deliveriesOf.get(tx)?.urge())
