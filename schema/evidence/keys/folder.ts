import fs from 'node:fs'
import path from 'node:path'
import type { SigningKey } from '../dsse/index.ts'
import { createDurably, syncFolder, writeDurably } from '../durable.ts'
import { EvidenceError } from '../errors.ts'
import { isThere } from '../there.ts'
import { newPair, signingKey, type KeyWindow } from './pair.ts'
import { makeKeyFolder, refuseIfReadableByOthers } from './place.ts'
import { holdsAt, keyRingBytes, keyRingOf, parseKeyRing } from './ring.ts'
import type { KeyPurpose, KeyRing, RingKey } from './ring.ts'

const ringPath = (folder: string): string => path.join(folder, 'keys.json')

const privatePath = (folder: string, { purpose, keyid }: RingKey): string =>
  path.join(folder, `${purpose}-${keyid}.pem`)

/** The public keys of a key folder; none where there is no folder yet. */
export function openKeyRing(folder: string): KeyRing {
  const file = ringPath(folder)
  return isThere(file) ? parseKeyRing(fs.readFileSync(file)) : { keys: [] }
}

/**
 * Makes the key of a purpose: the private half in a file of its own, readable by its owner only,
 * the public half in `keys.json` beside it.
 *
 * @throws EvidenceError `KEY_EXISTS` where another of the purpose holds at some time of the window;
 *   `KEY_UNSAFE`.
 */
export function makeKey(folder: string, purpose: KeyPurpose, window: KeyWindow): RingKey {
  makeKeyFolder(folder)
  const ring = openKeyRing(folder)
  const other = ring.keys.find(key => key.purpose === purpose && overlap(key, window))
  if (other) {
    const until = `${other.keyid} holds until ${other.notAfter}`
    throw new EvidenceError('KEY_EXISTS', `There is a key for ${purpose}: ${until}; rotate it.`)
  }
  return addKey(folder, ring.keys, purpose, window)
}

/**
 * Replaces the key of a purpose from the beginning of the window on. The old one ends there and stays
 * in the ring for what it signed until then; what it signed for later instants counts no more.
 *
 * @throws EvidenceError `MISSING` where no key holds at that instant; `KEY_UNSAFE`.
 */
export function rotateKey(folder: string, purpose: KeyPurpose, window: KeyWindow): RingKey {
  makeKeyFolder(folder)
  const { keys } = openKeyRing(folder)
  const old = keyAt({ keys }, purpose, window.notBefore)
  const kept = keys
    // A key that was to follow the old one never comes into its time.
    .filter(key => key.purpose !== purpose || key.notBefore < window.notBefore)
    .map(key => (key.keyid === old.keyid ? { ...key, notAfter: window.notBefore } : key))
  return addKey(folder, kept, purpose, window)
}

/**
 * Destroys the private halves of keys that have ended: what is gone cannot be stolen. The public
 * halves stay, for what was signed.
 *
 * @returns the names of the keys that nobody can sign with any more, since now.
 */
export function destroyEndedKeys(folder: string, at: string): string[] {
  const ended = openKeyRing(folder).keys.filter(
    key => key.notAfter <= at && isThere(privatePath(folder, key)),
  )
  for (const key of ended) fs.rmSync(privatePath(folder, key))
  if (ended.length > 0) syncFolder(folder)
  return ended.map(key => key.keyid)
}

/**
 * Who signs for a purpose at an instant.
 *
 * @throws EvidenceError `MISSING`; `KEY_UNSAFE` where others may read the key.
 */
export function openSigningKey(folder: string, purpose: KeyPurpose, at: string): SigningKey {
  const entry = keyAt(openKeyRing(folder), purpose, at)
  const file = privatePath(folder, entry)
  if (!isThere(file)) throw new EvidenceError('MISSING', `The private key ${file} is not there.`)
  refuseIfReadableByOthers(file)
  const key = signingKey(fs.readFileSync(file))
  if (key.keyid === entry.keyid) return key
  throw new EvidenceError('ALTERED', `${file} holds another key than the one it is named by.`)
}

function addKey(
  folder: string,
  keys: readonly RingKey[],
  purpose: KeyPurpose,
  window: KeyWindow,
): RingKey {
  const { entry, pem } = newPair(purpose, window)
  const ring = keyRingOf([...keys, entry])
  // The private half first: a ring must name no key with which nobody can sign.
  createDurably(privatePath(folder, entry), pem, 0o600)
  writeDurably(ringPath(folder), keyRingBytes(ring))
  return entry
}

function keyAt(ring: KeyRing, purpose: KeyPurpose, at: string): RingKey {
  const key = ring.keys.find(key => key.purpose === purpose && holdsAt(key, at))
  if (key) return key
  throw new EvidenceError('MISSING', `There is no key for ${purpose} at ${at}: make one.`)
}

const overlap = (a: KeyWindow, b: KeyWindow): boolean =>
  a.notBefore < b.notAfter && b.notBefore < a.notAfter
