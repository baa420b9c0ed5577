import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {
  addEvidence,
  canonicalBytes,
  folderPlace,
  makeFolderDurably,
  openEvidenceStore,
  openSigningKey,
  sha256Hex,
  writeDurably,
} from '../../../../schema/evidence/index.ts'
import { clock } from '../../../../schema/platform/clock.ts'
import { inDeskTerms } from '../../../../schema/platform/evidence-refusal.ts'
import { machineHere, runtimeHere } from '../../../samples/job/runtime.ts'
import type { DeskCli } from '../../desk-cli.ts'
import { addFile } from '../../evidence/add.ts'
import { manifestFor } from '../../evidence/manifest.ts'
import { requireTold, type AddOptions } from '../../evidence/told.ts'
import { UsageError } from '../../failure.ts'
import type { Measurement } from './measurement.ts'
import { programHere } from './program.ts'
import { lockIn, lockOf } from './thresholds.ts'

/** What the command line says of where a measurement is to be kept. */
export interface FileOptions {
  readonly out?: string
  readonly decision?: string
  readonly evidence?: string
  readonly thresholds?: string
  readonly by?: string
  readonly relation?: string
  readonly expires?: string
  readonly commit?: string
  readonly public?: boolean
}

/**
 * Refuses, before anything is measured, what could not be kept afterwards.
 *
 * @throws UsageError
 */
export function refuseUnkept(options: FileOptions): void {
  if (options.decision && options.evidence)
    throw new UsageError('Name --decision or --evidence: it is kept in one place.')
  if (options.decision && options.thresholds)
    throw new UsageError('The thresholds of a decision are those of its family, not of a file.')
  if (!options.decision && !options.evidence) return
  requireTold(toldOf(options, { kind: 'document', selection: 'random', nonClaims: ['-'] }))
  programHere(options.commit)
  if (options.thresholds) lockIn(options.thresholds)
}

/**
 * Keeps a measurement: its report and figures in a folder, and as evidence of a decision or in a store of
 * its own, signed, which `desk verify` reads.
 *
 * @returns a line that says where it is; null where nothing was to be kept.
 */
export async function keep(
  desk: DeskCli,
  measurement: Measurement,
  options: FileOptions,
): Promise<string | null> {
  const { out, decision, evidence } = options
  if (out) writeReport(path.resolve(out), measurement)
  if (!decision && !evidence) return out ? `In ${path.resolve(out)}` : null
  const thresholds = decision
    ? await lockOf(desk, decision)
    : options.thresholds
      ? lockIn(options.thresholds)
      : null
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-measured-'))
  desk.onEnd(() => fs.rmSync(folder, { recursive: true, force: true }))
  const bytes = Buffer.from(canonicalBytes(measurement.figures))
  const file = path.join(folder, `${measurement.name}.json`)
  const details = path.join(folder, 'details.json')
  fs.writeFileSync(file, bytes)
  fs.writeFileSync(details, JSON.stringify({ ...detailsOf(measurement, options), thresholds }))
  const told = { ...toldOf(options, measurement), details }
  if (decision) {
    await addFile(desk, file, told)
    return null
  }
  const at = clock.now().toISOString()
  const name = path.basename(file)
  const manifest = manifestFor({ name, bytes, changedAt: new Date() }, requireTold(told), at)
  const place = path.resolve(evidence ?? '')
  const id = await inDeskTerms(() =>
    addEvidence(
      openEvidenceStore(folderPlace(place)),
      manifest,
      [bytes],
      [openSigningKey(desk.settings.keysDir, 'evidence', at)],
    ),
  )
  return `Evidence ${id} in ${place}`
}

function writeReport(folder: string, { name, report, figures }: Measurement): void {
  makeFolderDurably(folder)
  writeDurably(path.join(folder, `${name}.report.json`), `${JSON.stringify(report, null, 2)}\n`)
  writeDurably(path.join(folder, `${name}.json`), canonicalBytes(figures))
}

/** Where nothing is named, evidence has no place, and the question for a decision is not asked. */
const toldOf = (
  options: FileOptions,
  {
    kind,
    selection,
    nonClaims,
    screened,
  }: Pick<AddOptions, 'kind' | 'selection' | 'screened'> & Pick<Measurement, 'nonClaims'>,
): AddOptions => ({
  decision: options.decision ?? options.evidence,
  kind,
  measuredBy: options.by,
  relation: options.relation ?? 'self',
  expires: options.expires,
  selection,
  nonClaim: nonClaims,
  details: '-',
  screened,
  public: options.public,
})

function detailsOf(measurement: Measurement, { commit }: FileOptions) {
  const { startedAt, endedAt, command, parameters, seeds, models, inputs, counts } = measurement
  const report = sha256Hex(Buffer.from(`${JSON.stringify(measurement.report, null, 2)}\n`))
  const { name, version, provider } = runtimeHere()
  return {
    startedAt,
    endedAt,
    method: {
      by: 'command',
      command,
      ...programHere(commit),
      parameters: { ...parameters, report },
      seeds,
    },
    models,
    runtime: [
      { name: 'node', version: process.versions.node },
      { name: `${name} (${provider})`, version },
    ],
    hardware: machineHere(),
    inputs,
    counts,
  }
}
