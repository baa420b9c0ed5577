import type { z } from 'zod'
import type { KeyPurpose } from '../keys/index.ts'

/** What a statement is about: named bytes by digest. */
export interface Subject {
  readonly name: string
  readonly digest: Readonly<Record<string, string>>
}

/** A kind of statement: what it says, about what, and whose key may sign it. */
export interface Predicate<T> {
  /** The address that names this kind. Another version of its form is another address. */
  readonly type: string
  readonly purpose: KeyPurpose
  readonly schema: z.ZodType<T>
  /** The subject follows from what is said, so that the two cannot contradict each other. */
  subjectOf(value: T): readonly Subject[]
  /** For which instant it is signed: then the key must hold. */
  signedAt(value: T): string
}

/** The address of a kind of statement. No machine looks it up: a name must outlive any host. */
export const predicateType = (name: string, version: number): string =>
  `https://release-desk.example/${name}/v${version}`
