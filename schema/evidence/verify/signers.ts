import { EvidenceError } from '../errors.ts'
import type { Policy } from './options.ts'

/** @throws EvidenceError `POLICY_UNMET` where fewer keys signed than were asked for. */
export function refuseUnlessEnough(signedBy: readonly string[], policy: Policy | undefined): void {
  const asked = policy?.signers ?? 1
  if (signedBy.length >= asked) return
  throw new EvidenceError('POLICY_UNMET', `${signedBy.length} of ${asked} keys have signed it.`)
}
