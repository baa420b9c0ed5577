import { verifyBundle } from '../../../schema/decision/index.ts'
import { Inquiry, type KeyRing, type Report } from '../../../schema/evidence/index.ts'
import type { DeskCli } from '../desk-cli.ts'
import { readRing } from '../verify/ring.ts'
import { tell } from '../verify/tell.ts'
import { readBundle } from './read.ts'

/** Verifies a bundle and tells all that is wrong with it. */
export async function verifyBundleAt(desk: DeskCli, place: string, keys?: string): Promise<void> {
  tell(desk, reportOn(place, await readRing(desk, keys)))
}

function reportOn(place: string, ring: KeyRing): Report {
  const inquiry = new Inquiry()
  const files = inquiry.ask(place, () => readBundle(place))
  return files ? verifyBundle(files, ring) : inquiry.report()
}
