import { z } from 'zod'
import { instant, sha256, text } from '../form.ts'
import { MEASURERS } from './terms.ts'

/** Who measured, and in what relation to the developer. */
export const measurer = z.strictObject({ who: text, relation: z.enum(MEASURERS) })

/** Bytes that went in or came out. */
export const artifact = z.strictObject({
  name: text,
  sha256,
  bytes: z.int().nonnegative(),
  mediaType: z.string().regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/, 'is no media type'),
})

const command = z.strictObject({
  by: z.literal('command'),
  command: text,
  /** The commit of the program that ran, in full. */
  commit: z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/, 'is no commit in full'),
  /** Whether the program differed from that commit. */
  dirty: z.boolean(),
  parameters: z.record(z.string().min(1), z.json()),
  /** Decimal, since seeds of 64 bits do not fit a JSON number. */
  seeds: z.array(z.string().regex(/^(?:0|[1-9]\d{0,19})$/, 'is no whole number')),
})

const people = z.strictObject({ by: z.literal('people'), description: text })

/** How it came about: a program with everything to run it again, or people. */
export const method = z.discriminatedUnion('by', [command, people])

/** A model by the digest of its weights. */
export const model = z.strictObject({ name: text, sha256 })

/** A program or library and its version. */
export const runtime = z.strictObject({ name: text, version: text })

/** On what it ran. */
export const hardware = z.strictObject({
  machine: text,
  /** The processor or card that did the work. */
  device: text,
  driver: text.nullable(),
})

/** The thresholds that were set for it, and since when they could not be changed any more. */
export const thresholds = z.strictObject({
  name: text,
  version: z.int().positive(),
  sha256,
  lockedAt: instant,
})
