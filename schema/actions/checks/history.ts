import type { KeystoneContext } from '@keystone-6/core/types'
import { clock } from '../../platform/clock.ts'
import { DeskError } from '../../platform/errors.ts'
import type { PublicationRow } from '../load/publications.ts'
import { requireRight } from '../rights.ts'

/**
 * The instant at which a version was public in the past, if that is what is being loaded: before the
 * record's first publication here, in the order of history, and never in the future.
 *
 * @throws DeskError `NOT_ALLOWED`, `INVALID_INPUT`.
 */
export function historicalInstantOf(
  context: KeystoneContext,
  instant: Date | null,
  last: PublicationRow | null,
): string | null {
  if (!instant) return null
  requireRight(context, 'recordHistory')
  requireNoNativePublication(last)
  if (instant > clock.now()) throw invalid('History lies in the past.')
  if (last?.historicalInstant && instant < last.historicalInstant) {
    throw invalid('A later version has been loaded already. Load history in its order.')
  }
  return instant.toISOString()
}

/** @throws DeskError `INVALID_INPUT` where the record has been published here as of now. */
export function requireNoNativePublication(last: PublicationRow | null): void {
  if (last && !last.historicalInstant) {
    throw invalid('It has been published here by now. History cannot be put before that.')
  }
}

const invalid = (message: string): DeskError =>
  new DeskError('INVALID_INPUT', message, { problems: [{ field: 'historicalInstant', message }] })
