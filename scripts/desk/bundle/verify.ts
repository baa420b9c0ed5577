import { verifyBundle } from '../../../schema/decision/index.ts'
import { Inquiry, type KeyRing, type Report } from '../../../schema/evidence/index.ts'
import type { DeskCli } from '../desk-cli.ts'
import { readRing } from '../verify/ring.ts'
import { tell } from '../verify/tell.ts'
import { readBundle } from './read.ts'

/** The options of `desk decision verify`. */
export interface BundleChoice {
  readonly keys?: string
  readonly withoutLog?: boolean
}

/** Verifies a bundle and tells all that is wrong with it. */
export async function verifyBundleAt(
  desk: DeskCli,
  place: string,
  { keys, withoutLog = false }: BundleChoice,
): Promise<void> {
  tell(desk, reportOn(place, await readRing(desk, keys), withoutLog))
}

function reportOn(place: string, ring: KeyRing, withoutLog: boolean): Report {
  const inquiry = new Inquiry()
  const files = inquiry.ask(place, () => readBundle(place))
  return files ? verifyBundle(files, ring, { withoutLog }) : inquiry.report()
}
