import fs from 'node:fs'
import path from 'node:path'
import { folderPlace, openEvidenceStore } from '../store/index.ts'
import { verifyEnvelope } from './envelope.ts'
import { verifyEvidence } from './evidence.ts'
import { verifyLog } from './log.ts'
import type { VerifyOptions } from './options.ts'
import { verifyPublished } from './published.ts'
import { Inquiry, type Report } from './report.ts'
import { finding, findingOf } from './verdict.ts'

/** By what a folder is known; any of them will do, since some may have been taken away. */
const LOG = ['log.json', 'leaves.jsonl', 'checkpoints']
const PUBLISHED = ['index.json', 'objects']
const EVIDENCE = ['sha256', 'manifests', 'withdrawals']

/**
 * Verifies whatever lies at a place: a log, a published store, an evidence folder, or one envelope.
 * It never throws: what it cannot make out is a finding, and a finding is never valid.
 */
export async function verifyPath(place: string, options: VerifyOptions): Promise<Report> {
  try {
    if (!fs.statSync(place).isDirectory()) return verifyEnvelope(fs.readFileSync(place), options)
    const holds = (names: readonly string[]) =>
      names.some(name => fs.existsSync(path.join(place, name)))
    if (holds(LOG)) return verifyLog(place, options)
    if (holds(PUBLISHED)) return await verifyPublished(place, options)
    if (holds(EVIDENCE)) return await verifyEvidence(openEvidenceStore(folderPlace(place)), options)
    throw new Error('nothing in it is known here')
  } catch (error) {
    const inquiry = new Inquiry()
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT'
    inquiry.add(isAbsent ? finding('MISSING', place, 'It is not there.') : findingOf(place, error))
    return inquiry.report()
  }
}
