import { DeskError } from '../../platform/errors.ts'
import { normalize } from '../../publication/scan/normalize.ts'
import { stringsIn } from '../../publication/scan/json-strings.ts'
import { requireText } from '../text.ts'
import type { RedactionPlan } from './plan.ts'

/** Shorter texts ("2019", "GPT-2") may stand in a reason by chance. */
const TELLING = 12

/**
 * The reason in words for the public, which must not repeat what is taken down.
 *
 * @throws DeskError `INVALID_INPUT`.
 */
export function requirePublicReason(value: string | null | undefined, plan: RedactionPlan): string {
  const reason = requireText('publicReason', value, 'Say why in words that the public may read.')
  const said = normalize(reason)
  const repeats = plan.going
    .flatMap(({ object }) => stringsIn(object.body))
    .map(text => normalize(text).trim())
    .some(text => text.length >= TELLING && said.includes(text))
  if (!repeats) return reason
  const message = 'It repeats words that are to be taken down. Say why without them.'
  throw new DeskError('INVALID_INPUT', message, {
    problems: [{ field: 'publicReason', message }],
  })
}
