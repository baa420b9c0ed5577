export { pae } from './pae.ts'
export { bytesOfBase64 } from './base64.ts'
export { envelopeBytes, parseEnvelope, readEnvelope, type Envelope } from './envelope.ts'
export { IN_TOTO, signEnvelope, signersOf, type SigningKey, type VerifyingKey } from './sign.ts'
