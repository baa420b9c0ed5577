export {
  holdsAt,
  KEY_PURPOSES,
  keyRingBytes,
  keyRingOf,
  parseKeyRing,
  type KeyPurpose,
  type KeyRing,
  type RingKey,
  type TrustedKey,
} from './ring.ts'
export { newPair, signingKey, type KeyWindow } from './pair.ts'
export { destroyEndedKeys, makeKey, openKeyRing, openSigningKey, rotateKey } from './folder.ts'
export { refuseUnlessHolding, signersFor } from './signed.ts'
