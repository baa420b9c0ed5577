import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'

/** A random name and, as proof that it is ours and was given for this account, its HMAC. */
const SHAPE = /^([A-Za-z0-9_-]{22})\.([A-Za-z0-9_-]{43})$/

/**
 * Marks of the places from which somebody has signed in before. They let nobody in: they keep the
 * failed attempts of strangers from shutting out the person whose account it is.
 *
 * The idea is OWASP's: "Slow down online guessing attacks with device cookies".
 */
export interface Devices {
  /** A new mark for a place where this account has just signed in. */
  issue(account: string): string
  /** The name of the place, where the mark is one of ours for this account. */
  known(account: string, mark: string | undefined): string | undefined
}

/** @param secret what seals the marks; another one makes every place unknown again. */
export function devices(secret: string): Devices {
  const proofOf = (account: string, name: string): string =>
    createHmac('sha256', secret)
      .update(JSON.stringify(['device', account, name]))
      .digest('base64url')
  return {
    issue(account) {
      const name = randomBytes(16).toString('base64url')
      return `${name}.${proofOf(account, name)}`
    },
    known(account, mark) {
      const [, name, proof] = SHAPE.exec(mark ?? '') ?? []
      if (!name || !proof) return undefined
      const right = Buffer.from(proofOf(account, name))
      return timingSafeEqual(right, Buffer.from(proof)) ? name : undefined
    },
  }
}
