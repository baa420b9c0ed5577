import path from 'node:path'
import { isThere, openKeyRing, readEvents, sha256Hex, verifyLog } from '../../evidence/index.ts'
import { withConnection } from '../connection.ts'
import type { Settings } from '../settings.ts'
import { fine, note, trouble, type Finding } from './finding.ts'

const SUBJECT = 'audit log'

/**
 * Does the log outside of the database fit its own signed states, and the database fit the log? None
 * of it keeps a desk from starting.
 */
export async function checkLog(settings: Settings): Promise<Finding> {
  const dir = path.join(settings.dataDir, 'log', 'internal')
  if (!isThere(path.join(dir, 'log.json'))) {
    return note(SUBJECT, 'No state of it was ever signed. `desk keys make` makes the key for it.')
  }
  const policy = { unsignedEvents: Number.MAX_SAFE_INTEGER }
  const report = verifyLog(dir, { ring: openKeyRing(settings.keysDir), policy })
  const [first] = report.findings
  if (first) return trouble(SUBJECT, `${first.what}: ${first.message}`)
  const { unsequenced, lacking } = await compareWith(settings, dir)
  if (lacking > 0) {
    const what = `${lacking} of its events are not in the database, or say something else there`
    return trouble(SUBJECT, `${what}: it is an older one, or somebody has changed it.`)
  }
  const { newest, checked } = report
  const unsigned = checked.events - (newest?.size ?? 0) + unsequenced
  const signed = newest ? `State ${newest.number} was signed at ${newest.at}` : 'Nothing is signed'
  const rest = unsigned === 0 ? 'all events are in it' : `${unsigned} events are not in it yet`
  return (unsigned === 0 ? fine : note)(SUBJECT, `${signed}; ${rest}.`)
}

async function compareWith(settings: Settings, dir: string) {
  const rows = await withConnection(settings, c => c.rows('SELECT "canonical" FROM "AuditEvent"'))
  const stored = new Set(rows.map(({ canonical }) => sha256Hex(String(canonical))))
  let lacking = 0
  let placed = 0
  for (const text of readEvents(dir)) {
    placed += 1
    if (!stored.has(sha256Hex(text))) lacking += 1
  }
  return { lacking, unsequenced: Math.max(stored.size - (placed - lacking), 0) }
}
