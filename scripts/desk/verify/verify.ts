import fs from 'node:fs'
import path from 'node:path'
import {
  checkpointPath,
  parseKeyRing,
  verifyPath,
  type KeyRing,
  type Report,
  type Verdict,
} from '../../../schema/evidence/index.ts'
import { clock } from '../../../schema/platform/clock.ts'
import { inDeskTerms } from '../../../schema/platform/evidence-refusal.ts'
import type { DeskCli } from '../desk-cli.ts'
import type { Exit } from '../exit-codes.ts'
import { UsageError } from '../failure.ts'
import { fetchStore, isAddress } from './fetch.ts'

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

/** How each verdict ends the command. */
const EXITS: Readonly<Record<Verdict, Exit>> = {
  valid: 'ok',
  altered: 'altered',
  usage: 'usage',
  missing: 'missing',
  key: 'keyUnknown',
  not_canonical: 'notCanonical',
  log: 'logInconsistent',
  policy: 'policyUnmet',
}

/** Verifies what lies at a place and tells all that is wrong with it. */
export async function verify(desk: DeskCli, place: string, choice: VerifyChoice): Promise<void> {
  const ring = await readRing(desk, choice.keys)
  const earlier = choice.checkpoint && read(choice.checkpoint, 'The state')
  const folder = isAddress(place)
    ? await desk.output.step(`Fetching ${place}`, () => fetchStore(place, desk))
    : place
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
  desk.output.result(report, () => described(report))
  desk.endWith(EXITS[report.verdict])
}

async function readRing({ settings }: DeskCli, file: string | undefined): Promise<KeyRing> {
  const own = path.join(settings.keysDir, 'keys.json')
  if (file === undefined && !fs.existsSync(own)) {
    throw new UsageError('Say which keys you trust: --keys FILE. This machine has none of its own.')
  }
  const bytes = read(file ?? own, 'The key ring')
  return inDeskTerms(() => parseKeyRing(bytes)).catch((error: unknown) => {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  })
}

function read(file: string, what: string): Buffer {
  try {
    return fs.readFileSync(file)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${what} cannot be read: ${why}`)
  }
}

function keep(folder: string, { newest }: Report, file: string): void {
  if (!newest) throw new UsageError('There is no log, and so no state to keep.')
  const dir = fs.existsSync(path.join(folder, 'log')) ? path.join(folder, 'log') : folder
  fs.copyFileSync(checkpointPath(dir, newest.number), file)
}

function described({ verdict, findings, checked, notes, newest }: Report): string {
  const looked = Object.entries(checked).map(([what, count]) => `${count} ${what}`)
  return [
    verdict === 'valid' ? 'Valid.' : `Not valid: ${verdict.replace('_', ' ')}.`,
    ...findings.map(({ code, what, message }) => `  ${code}  ${what}: ${message}`),
    `Looked at ${looked.join(', ')}.`,
    ...(newest
      ? [`Last signed state: ${newest.number} of ${newest.at}, ${newest.size} events.`]
      : []),
    ...notes,
  ].join('\n')
}
