import fs from 'node:fs'
import { inDeskTerms } from '../../../schema/platform/evidence-refusal.ts'
import type { DeskCli } from '../desk-cli.ts'
import { UsageError } from '../failure.ts'
import { readEvidence, recordOf, type ReadEvidence } from './read.ts'

/** Reads evidence, as it is checked on every reading, and prints what is known of it. */
export async function showEvidence(desk: DeskCli, id: string, out?: string): Promise<void> {
  const client = await desk.connect()
  const record = await recordOf(client, id)
  const { bytes, ...read } = await inDeskTerms(() => readEvidence(desk, record))
  if (out !== undefined) write(out, bytes)
  desk.output.result(read, () => described(read))
}

/** What is there already is never written over. */
function write(file: string, bytes: Buffer): void {
  try {
    fs.writeFileSync(file, bytes, { flag: 'wx' })
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`Its bytes cannot be written: ${why}`)
  }
}

function described({
  record,
  manifest,
  manifestId,
  signedBy,
  withdrawal,
}: Omit<ReadEvidence, 'bytes'>) {
  const { who, relation } = manifest.measuredBy
  const [output] = manifest.outputs
  const lines: readonly (readonly [string, string])[] = [
    ['Title', record.title],
    ['Kind', manifest.kind],
    ['Decision', record.decision?.slug ?? ''],
    ['SHA-256', record.sha256],
    ['Bytes', `${output?.bytes} (${output?.mediaType}), unchanged`],
    ['Manifest', manifestId],
    ['Signed by', signedBy.join(', ')],
    ['Recorded', `${manifest.recordedAt} by ${record.addedBy}`],
    ['Measured by', `${who} (${relation})`],
    ['When', `${manifest.startedAt} to ${manifest.endedAt}`],
    ['Selection', manifest.selection],
    ['Expires', manifest.expiresAt],
    ...manifest.nonClaims.map(text => ['Does not show', text] as const),
    ...(withdrawal ? [['Withdrawn', `${withdrawal.at}: ${withdrawal.reason}`] as const] : []),
  ]
  return lines.map(([name, text]) => `${name.padEnd(14)} ${text}`).join('\n')
}
