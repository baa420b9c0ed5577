import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

/** Says how a value was sealed, so that another way can follow without guessing. */
const VERSION = 'v1'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/**
 * Encrypts a text with AES-256-GCM under a fresh nonce. The place (list and field) is authenticated
 * with it, so that a value moved to another column does not open.
 */
export function seal(plain: string, key: Buffer, place: string): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(`${VERSION}:${place}`))
  const bytes = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return `${VERSION}.${Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString('base64url')}`
}

/**
 * Opens what `seal` made.
 *
 * @throws Error where the key, the place or a single bit is another one.
 */
export function open(sealed: string, key: Buffer, place: string): string {
  const [version, body] = sealed.split('.')
  if (version !== VERSION || !body) throw new Error('The sealed value has an unknown form.')
  const bytes = Buffer.from(body, 'base64url')
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE_BYTES), {
    authTagLength: TAG_BYTES,
  })
  decipher.setAAD(Buffer.from(`${version}:${place}`))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  const plain = [decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]
  return Buffer.concat(plain).toString('utf8')
}
