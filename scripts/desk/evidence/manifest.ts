import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { sha256Hex, type EvidenceKind, type Manifest } from '../../../schema/evidence/index.ts'
import { DeskError } from '../../../schema/platform/errors.ts'
import { UsageError } from '../failure.ts'
import type { AddOptions, requireTold } from './told.ts'

type Told = ReturnType<typeof requireTold>

/** What bytes are, by the end of a file's name. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv',
  '.html': 'text/html',
  '.json': 'application/json',
  '.jsonl': 'application/jsonl',
  '.md': 'text/markdown',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain',
}

/** A file to be added, read once. */
export interface EvidenceFile {
  readonly name: string
  readonly bytes: Buffer
  readonly changedAt: Date
}

/** @throws DeskError `NOT_FOUND` where there is no such file. */
export function readEvidenceFile(file: string): EvidenceFile {
  try {
    const bytes = fs.readFileSync(file)
    return { name: path.basename(file), bytes, changedAt: fs.statSync(file).mtime }
  } catch (error) {
    throw new DeskError('NOT_FOUND', `${file} cannot be read.`, { cause: error })
  }
}

/**
 * The manifest of a file, from what the command line says and the file of details; the first counts
 * where both say something. Whether it is complete is for the one who signs it to say.
 */
export function manifestFor(
  { name, bytes, changedAt }: EvidenceFile,
  told: Told,
  recordedAt: string,
): Manifest {
  const mediaType =
    told.mediaType ?? MEDIA_TYPES[path.extname(name).toLowerCase()] ?? 'application/octet-stream'
  const written = changedAt.toISOString() < recordedAt ? changedAt.toISOString() : recordedAt
  return {
    models: [],
    runtime: [],
    hardware: null,
    inputs: [],
    counts: {},
    thresholds: null,
    // Nobody said when: for a document the file itself tells.
    startedAt: written,
    endedAt: written,
    ...(told.description && { method: { by: 'people', description: told.description } }),
    ...detailsIn(told.details),
    kind: told.kind as EvidenceKind,
    measuredBy: { who: told.measuredBy, relation: told.relation },
    recordedAt,
    outputs: [{ name, sha256: sha256Hex(bytes), bytes: bytes.length, mediaType }],
    selection: told.selection,
    expiresAt: instantOf(told.expires),
    nonClaims: [...told.nonClaim],
    screened: told.screened === true,
  } as Manifest
}

function detailsIn(file: AddOptions['details']): object {
  if (!file) return {}
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(fs.readFileSync(file, 'utf8')))
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`The details in ${file} cannot be read: ${why}`)
  }
}

function instantOf(text: string): string {
  const isKnown = z.iso.date().or(z.iso.datetime()).safeParse(text).success
  if (isKnown) return new Date(text).toISOString()
  throw new UsageError(`--expires: “${text}” is neither a day (YYYY-MM-DD) nor an instant in UTC.`)
}
