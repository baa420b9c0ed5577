import { createHash } from 'node:crypto'

interface Account {
  readonly password: string | null
  readonly createdAt: Date | null
}

/**
 * Marks an account as the one it is: another one under the same id, made after the first was
 * removed from the database, bears another mark, and so does this one under another password.
 *
 * It is taken over the salted hash of the password and the instant at which the account was made;
 * what it comes to says nothing of either.
 */
export const accountMark = ({ password, createdAt }: Account): string =>
  createHash('sha256')
    .update(JSON.stringify([password, createdAt?.toISOString() ?? null]))
    .digest('base64url')
