import { keysPath } from '../log/index.ts'
import { parseKeyRing, type KeyRing, type RingKey } from '../keys/index.ts'
import { isThere } from '../there.ts'
import { readFile } from './checkpoints.ts'
import type { Inquiry } from './report.ts'
import { finding } from './verdict.ts'

/**
 * The keys beside a log prove nothing, but a reader may take them for the truth: so they must be
 * those that are trusted, word for word. Where they are newer, the reader has to renew theirs.
 */
export function checkLogKeys(dir: string, trusted: KeyRing, inquiry: Inquiry): void {
  const file = keysPath(dir)
  const ring = inquiry.ask('keys.json', () => (isThere(file) ? parseKeyRing(readFile(file)) : null))
  for (const key of ring?.keys ?? []) {
    const known = trusted.keys.find(({ keyid }) => keyid === key.keyid)
    if (!known) {
      inquiry.add(
        finding('KEY_UNKNOWN', 'keys.json', `It names ${key.keyid}, which is not trusted.`),
      )
    } else if (!isSame(key, known)) {
      inquiry.add(
        finding('KEY_OUT_OF_WINDOW', 'keys.json', `It gives ${key.keyid} another window.`),
      )
    }
  }
}

const isSame = (a: RingKey, b: RingKey): boolean =>
  a.purpose === b.purpose && a.notBefore === b.notBefore && a.notAfter === b.notAfter
