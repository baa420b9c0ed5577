import {
  keyRingOf,
  newPair,
  sha256Hex,
  signingKey,
  type KeyPurpose,
  type KeyRing,
  type Manifest,
  type SigningKey,
} from '../../../schema/evidence/index.ts'

/** An instant of the year in which all of these tests take place. */
export const at = (day: number): string => new Date(Date.UTC(2026, 0, 1 + day)).toISOString()

export const YEAR = { notBefore: at(0), notAfter: at(365) }

/** A desk's three keys, and the ring of those who trust it. */
export interface Keys extends Readonly<Record<KeyPurpose, SigningKey>> {
  readonly ring: KeyRing
}

export function makeKeys(window = YEAR): Keys {
  const pairs = {
    evidence: newPair('evidence', window),
    checkpoint: newPair('checkpoint', window),
    decision: newPair('decision', window),
  }
  return {
    evidence: signingKey(pairs.evidence.pem),
    checkpoint: signingKey(pairs.checkpoint.pem),
    decision: signingKey(pairs.decision.pem),
    ring: keyRingOf(Object.values(pairs).map(pair => pair.entry)),
  }
}

/** A detector's result that came out as these bytes. */
export const manifestOf = (
  outputs: readonly Uint8Array[],
  also: Partial<Manifest> = {},
): Manifest => ({
  kind: 'detector_result',
  measuredBy: { who: 'The desk', relation: 'self' },
  startedAt: at(10),
  endedAt: at(11),
  recordedAt: at(12),
  method: {
    by: 'command',
    command: 'detect --arm top-k',
    commit: 'c'.repeat(40),
    dirty: false,
    parameters: { temperature: 0.7, topK: 40 },
    seeds: ['1', '18446744073709551615'],
  },
  models: [{ name: 'small', sha256: 'a'.repeat(64) }],
  runtime: [{ name: 'node', version: '24.21.0' }],
  hardware: { machine: 'bench', device: 'CPU', driver: null },
  inputs: [],
  outputs: outputs.map((bytes, index) => ({
    name: `result-${index}`,
    sha256: sha256Hex(bytes),
    bytes: bytes.length,
    mediaType: 'application/json',
  })),
  counts: { samples: 2995 },
  selection: 'random',
  expiresAt: at(102),
  nonClaims: ['It says nothing of other languages.'],
  thresholds: { name: 'detection', version: 1, sha256: 'b'.repeat(64), lockedAt: at(9) },
  screened: true,
  ...also,
})
