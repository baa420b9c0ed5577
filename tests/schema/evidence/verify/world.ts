import fs from 'node:fs'
import path from 'node:path'
import {
  addEvidence,
  canonicalBytes,
  canonicalText,
  createLog,
  folderPlace,
  keyRingBytes,
  openEvidenceStore,
  openLog,
  sha256Hex,
  writeContent,
  writeLogKeys,
  type LogWriter,
} from '../../../../schema/evidence/index.ts'
import { at, manifestOf, type Keys } from '../support.ts'

/** An audit event, as far as a log cares. */
export const eventOf = (n: number): string =>
  canonicalText({ id: `event-${n}`, item: null, operation: 'record.update', version: 1 })

export const eventsOf = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => eventOf(from + index))

/** A log with a signed state after each of these sizes. */
export function makeLog(dir: string, keys: Keys, sizes: readonly number[]): LogWriter {
  createLog(dir, 'public')
  writeLogKeys(dir, keys.ring)
  const log = openLog(dir)
  for (const [number, size] of sizes.entries()) {
    log.append(eventsOf(log.size, size), log.size)
    log.checkpoint({ at: at(20 + number) }, [keys.checkpoint])
  }
  return log
}

/** A published store of so many objects, with its log. */
export function makePublished(dir: string, keys: Keys, objects: number): LogWriter {
  const log = makeLog(path.join(dir, 'log'), keys, [])
  publish(dir, log, keys, objects)
  return log
}

/** Publishes so many objects in all, the first of them redacted, and signs the index. */
export function publish(dir: string, log: LogWriter, keys: Keys, objects: number): void {
  const folder = { dir: path.join(dir, 'objects'), extension: '.json', durable: false }
  const entries = Array.from({ length: objects }, (_, n) => ({
    kind: 'report',
    slug: `report-${n}`,
    digest: writeContent(folder, canonicalBytes({ title: `Report ${n}` })),
  }))
  const removed = {
    kind: 'report',
    slug: 'gone',
    digest: sha256Hex('gone'),
    redaction: { reason: 'x' },
  }
  const index = canonicalBytes({ contract: 1, entries: [removed, ...entries] })
  fs.writeFileSync(path.join(dir, 'index.json'), index)
  log.append([eventOf(log.size)], log.size)
  const covers = [{ name: 'index.json', sha256: sha256Hex(index) }]
  log.checkpoint({ at: at(20 + objects), covers }, [keys.checkpoint])
}

/** Evidence of so many pieces; the names of their manifests. */
export async function makeEvidence(dir: string, keys: Keys, pieces: number): Promise<string[]> {
  const store = openEvidenceStore(folderPlace(dir))
  const ids: string[] = []
  for (let n = 0; n < pieces; n += 1) {
    const bytes = [canonicalBytes({ result: n }), Buffer.from([n, 0, 255])]
    ids.push(await addEvidence(store, manifestOf(bytes), bytes, [keys.evidence]))
  }
  return ids
}

export const ringBytes = (keys: Keys): Buffer => keyRingBytes(keys.ring)
