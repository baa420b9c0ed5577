import { createHash, randomBytes } from 'node:crypto'

/** `desk_`, eight characters by which people know a token, and 32 random bytes that are the secret. */
const SHAPE = /^desk_([A-Za-z0-9_-]{8})_([A-Za-z0-9_-]{43})$/

/** A token as it is shown once, and what is kept of it. */
export interface IssuedToken {
  readonly token: string
  readonly prefix: string
  readonly tokenHash: string
}

/** Makes a token. Its 256 random bits make a slow hash pointless: SHA-256 is enough. */
export function issueToken(): IssuedToken {
  const prefix = randomBytes(6).toString('base64url')
  const token = `desk_${prefix}_${randomBytes(32).toString('base64url')}`
  return { token, prefix, tokenHash: hashToken(token) }
}

/** SHA-256 of the whole token, hex. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** True where a text has the form of a token; nothing is looked up otherwise. */
export const looksLikeToken = (text: string): boolean => SHAPE.test(text)
