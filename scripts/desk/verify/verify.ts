import fs from 'node:fs'
import path from 'node:path'
import { checkpointPath, Inquiry, verifyPath, type Report } from '../../../schema/evidence/index.ts'
import { clock } from '../../../schema/platform/clock.ts'
import type { DeskCli } from '../desk-cli.ts'
import { UsageError } from '../failure.ts'
import { fetchStore, isAddress } from './fetch.ts'
import { readFile, readRing } from './ring.ts'
import { tell } from './tell.ts'

/** What the command line says. */
export interface VerifyChoice {
  readonly keys?: string
  readonly checkpoint?: string
  readonly keep?: string
  readonly unsigned?: number
  readonly since?: string
  readonly signers?: number
  readonly fresh?: boolean
  readonly refuseWithdrawn?: boolean
}

/** Verifies what lies at a place and tells all that is wrong with it. */
export async function verify(desk: DeskCli, place: string, choice: VerifyChoice): Promise<void> {
  const ring = await readRing(desk, choice.keys)
  const earlier = choice.checkpoint && readFile(choice.checkpoint, 'The state')
  const inquiry = new Inquiry()
  const folder = isAddress(place)
    ? await inquiry.askLater(place, () => fetched(desk, place))
    : place
  // What cannot be fetched has not been verified; it has no code of its own.
  if (folder === null) return tell(desk, inquiry.report())
  const { unsigned, since, signers, fresh, refuseWithdrawn } = choice
  const policy = {
    ...(unsigned !== undefined && { unsignedEvents: unsigned }),
    ...(since !== undefined && { signedSince: since }),
    ...(signers !== undefined && { signers }),
    ...(fresh && { freshAt: clock.now().toISOString() }),
    ...(refuseWithdrawn && { refuseWithdrawn }),
  }
  const report = await verifyPath(folder, { ring, policy, ...(earlier && { earlier }) })
  // Only what is right in all is worth being compared with the next time.
  if (choice.keep && report.exitCode === 0) keep(folder, report, choice.keep)
  tell(desk, report)
}

const fetched = (desk: DeskCli, address: string): Promise<string> =>
  desk.output.step(`Fetching ${address}`, () => fetchStore(address, desk))

function keep(folder: string, { newest }: Report, file: string): void {
  if (!newest) throw new UsageError('There is no log, and so no state to keep.')
  const dir = fs.existsSync(path.join(folder, 'log')) ? path.join(folder, 'log') : folder
  fs.copyFileSync(checkpointPath(dir, newest.number), file)
}
