import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  CHECKPOINT,
  destroyEndedKeys,
  keyRingBytes,
  keyRingOf,
  makeKey,
  openKeyRing,
  openSealed,
  openSigningKey,
  parseKeyRing,
  rotateKey,
  seal,
} from '../../../../schema/evidence/index.ts'
import { refusal, tempFolder } from '../../../support/temp.ts'
import { at, makeKeys, YEAR } from '../support.ts'

const folder = () => path.join(tempFolder(), 'keys')
const mode = (place: string) => fs.statSync(place).mode & 0o777
const stateAt = (when: string) => ({
  log: 'internal',
  number: 0,
  size: 0,
  rootHash: '0'.repeat(64),
  at: when,
  covers: [],
})

describe('a key folder', () => {
  it('keeps the private halves for their owner, and the public ones for everybody', () => {
    const dir = folder()
    const key = makeKey(dir, 'evidence', YEAR)
    expect(mode(dir)).toBe(0o700)
    const secret = path.join(dir, `evidence-${key.keyid}.pem`)
    expect(mode(secret)).toBe(0o600)
    const ring = fs.readFileSync(path.join(dir, 'keys.json'), 'utf8')
    expect(ring).toContain(key.keyid)
    expect(ring).not.toContain('PRIVATE')
    expect(fs.readdirSync(dir)).toHaveLength(2)
  })

  it('has one key a purpose at a time', () => {
    const dir = folder()
    makeKey(dir, 'evidence', YEAR)
    makeKey(dir, 'decision', YEAR)
    expect(() => makeKey(dir, 'evidence', { notBefore: at(364), notAfter: at(400) })).toThrow(
      refusal('KEY_EXISTS'),
    )
    makeKey(dir, 'evidence', { notBefore: at(365), notAfter: at(400) })
    expect(openKeyRing(dir).keys.map(key => key.purpose)).toEqual([
      'evidence',
      'decision',
      'evidence',
    ])
  })

  it('is refused inside a repository', () => {
    const repository = tempFolder()
    fs.mkdirSync(path.join(repository, '.git'))
    const inside = path.join(repository, 'deep', 'keys')
    expect(() => makeKey(inside, 'evidence', YEAR)).toThrow(refusal('KEY_UNSAFE'))
    expect(fs.existsSync(path.join(repository, 'deep'))).toBe(false)
    const link = path.join(tempFolder(), 'link')
    fs.symlinkSync(repository, link)
    expect(() => makeKey(link, 'evidence', YEAR)).toThrow(refusal('KEY_UNSAFE'))
  })

  it('is refused where others may look into it or into a key', () => {
    const dir = folder()
    const key = makeKey(dir, 'evidence', YEAR)
    const secret = path.join(dir, `evidence-${key.keyid}.pem`)
    fs.chmodSync(secret, 0o640)
    expect(() => openSigningKey(dir, 'evidence', at(1))).toThrow(refusal('KEY_UNSAFE'))
    fs.chmodSync(dir, 0o750)
    expect(() => makeKey(dir, 'decision', YEAR)).toThrow(refusal('KEY_UNSAFE'))
  })

  it('has nobody to sign outside of a window, with a file gone or with another in its place', () => {
    const dir = folder()
    const key = makeKey(dir, 'evidence', YEAR)
    expect(openSigningKey(dir, 'evidence', at(0)).keyid).toBe(key.keyid)
    for (const when of [at(-1), at(365)]) {
      expect(() => openSigningKey(dir, 'evidence', when)).toThrow(refusal('MISSING'))
    }
    const secret = path.join(dir, `evidence-${key.keyid}.pem`)
    const other = makeKey(dir, 'decision', YEAR)
    fs.copyFileSync(path.join(dir, `decision-${other.keyid}.pem`), secret)
    expect(() => openSigningKey(dir, 'evidence', at(1))).toThrow(refusal('ALTERED'))
    fs.writeFileSync(secret, 'no key')
    expect(() => openSigningKey(dir, 'evidence', at(1))).toThrow(refusal('MALFORMED'))
    fs.rmSync(secret)
    expect(() => openSigningKey(dir, 'evidence', at(1))).toThrow(refusal('MISSING'))
  })
})

describe('a rotation', () => {
  // Planted: the old key kept its window; seen to fail on 2026-11-25.
  it('keeps what the old key signed, and takes nothing new from it', () => {
    const dir = folder()
    const old = makeKey(dir, 'checkpoint', YEAR)
    const oldSigner = openSigningKey(dir, 'checkpoint', at(1))
    const before = seal(CHECKPOINT, stateAt(at(1)), [oldSigner])
    const next = rotateKey(dir, 'checkpoint', { notBefore: at(100), notAfter: at(500) })
    const ring = openKeyRing(dir)
    expect(openSealed(CHECKPOINT, before, ring).signedBy).toEqual([old.keyid])
    const late = seal(CHECKPOINT, stateAt(at(100)), [oldSigner])
    expect(() => openSealed(CHECKPOINT, late, ring)).toThrow(refusal('KEY_OUT_OF_WINDOW'))
    expect(openSigningKey(dir, 'checkpoint', at(100)).keyid).toBe(next.keyid)
  })

  // Planted: the old key was destroyed before its time was over; seen to fail on 2026-11-25.
  it('lets the old key sign until its time is over, and destroys it then', () => {
    const dir = folder()
    const old = makeKey(dir, 'checkpoint', YEAR)
    rotateKey(dir, 'checkpoint', { notBefore: at(100), notAfter: at(500) })
    expect(destroyEndedKeys(dir, at(99))).toEqual([])
    expect(openSigningKey(dir, 'checkpoint', at(99)).keyid).toBe(old.keyid)
    expect(destroyEndedKeys(dir, at(100))).toEqual([old.keyid])
    expect(destroyEndedKeys(dir, at(100))).toEqual([])
    expect(fs.readdirSync(dir).filter(name => name.endsWith('.pem'))).toHaveLength(1)
    expect(openKeyRing(dir).keys).toHaveLength(2)
  })

  it('needs a key to replace', () => {
    expect(() => rotateKey(folder(), 'evidence', YEAR)).toThrow(refusal('MISSING'))
  })

  it('replaces the keys that were to come as well', () => {
    const dir = folder()
    makeKey(dir, 'evidence', YEAR)
    makeKey(dir, 'evidence', { notBefore: at(365), notAfter: at(400) })
    const next = rotateKey(dir, 'evidence', { notBefore: at(10), notAfter: at(900) })
    expect(openSigningKey(dir, 'evidence', at(370)).keyid).toBe(next.keyid)
  })
})

describe('a key ring', () => {
  const { ring } = makeKeys()
  const [one] = keyRingOf(ring.keys).keys
  const written = (change: object) =>
    keyRingBytes({ keys: [{ ...one, ...change } as typeof one & object] })

  it('reads back as it was written', () => {
    const read = parseKeyRing(keyRingBytes(ring))
    expect(keyRingBytes(read)).toEqual(keyRingBytes(ring))
  })

  it.each<[string, object]>([
    ['a name that is not its own', { keyid: 'a'.repeat(64) }],
    ['a purpose that there is not', { purpose: 'anything' }],
    ['an end before its beginning', { notAfter: YEAR.notBefore }],
    ['no public key', { publicKey: 'AAAA' }],
  ])('is refused where a key has %s', (_, change) => {
    expect(() => parseKeyRing(written(change))).toThrow(refusal('MALFORMED'))
  })

  it('is refused where it names a key twice or is written otherwise', () => {
    expect(() => keyRingOf([...ring.keys, ...ring.keys])).toThrow(refusal('MALFORMED'))
    const spaced = Buffer.from(`${keyRingBytes(ring).toString()} `)
    expect(() => parseKeyRing(spaced)).toThrow(refusal('NOT_CANONICAL'))
  })
})
