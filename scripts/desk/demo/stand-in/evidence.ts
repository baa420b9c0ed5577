import path from 'node:path'
import { holdsAt, makeKey, openKeyRing } from '../../../../schema/evidence/index.ts'
import { clock } from '../../../../schema/platform/clock.ts'
import type { Settings } from '../../../../schema/platform/settings.ts'
import { putEvidence } from '../../evidence/add.ts'
import { manifestFor, readEvidenceFile } from '../../evidence/manifest.ts'

const DAY_MS = 24 * 60 * 60 * 1000
const NOTE = path.join(import.meta.dirname, 'note.md')

/**
 * Puts the demonstration's document into the evidence store under a signature, with a key that is made
 * where the desk has none.
 *
 * @returns the signed statement, for the one who registers it.
 */
export async function demonstrationEvidence(settings: Settings): Promise<string> {
  const now = clock.now()
  const at = now.toISOString()
  const { keysDir } = settings
  const { keys } = openKeyRing(keysDir)
  if (!keys.some(key => key.purpose === 'evidence' && holdsAt(key, at))) {
    makeKey(keysDir, 'evidence', { notBefore: at, notAfter: later(now, 365) })
  }
  const file = readEvidenceFile(NOTE)
  const told = {
    decision: '',
    kind: 'document',
    measuredBy: 'Demonstration lab',
    relation: 'self',
    selection: 'not_applicable',
    expires: later(now, 80),
    nonClaim: ['Demonstration: it says nothing of any model.'],
    description: 'Demonstration: written for it.',
  }
  const manifest = manifestFor(file, told, at)
  return (await putEvidence({ settings }, manifest, file.bytes)).toString('utf8')
}

const later = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY_MS).toISOString()
