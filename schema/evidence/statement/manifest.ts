import { z } from 'zod'
import { instant, text } from '../form.ts'
import {
  artifact,
  hardware,
  measurer,
  method,
  model,
  runtime,
  thresholds,
} from './manifest-parts.ts'
import { predicateType, type Predicate } from './predicate.ts'
import { COMPUTED_KINDS, EVIDENCE_KINDS, SELECTIONS } from './terms.ts'

const form = z.strictObject({
  kind: z.enum(EVIDENCE_KINDS),
  measuredBy: measurer,
  startedAt: instant,
  endedAt: instant,
  /** When it was handed in, and signed. */
  recordedAt: instant,
  method,
  models: z.array(model),
  runtime: z.array(runtime),
  /** Null where no machine measured anything. */
  hardware: hardware.nullable(),
  inputs: z.array(artifact),
  /** The evidence itself: what the statement is about. */
  outputs: z.array(artifact).min(1),
  /** How many there are of what: samples, questions, classes … */
  counts: z.record(z.string().min(1), z.int().nonnegative()),
  selection: z.enum(SELECTIONS),
  /** From then on nothing may rest on it. */
  expiresAt: instant,
  /** What it does not show, in words for its readers. */
  nonClaims: z.array(text).min(1),
  /** Null where nothing is held against a threshold. */
  thresholds: thresholds.nullable(),
  /** Whether what is in it was looked through for what must not become public. */
  screened: z.boolean(),
})

/** What is known of a piece of evidence. */
export type Manifest = z.infer<typeof form>

const manifest: z.ZodType<Manifest> = form.superRefine((value, context) => {
  const refuse = (path: keyof Manifest, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message })
  if (value.endedAt < value.startedAt) refuse('endedAt', 'is before the start')
  if (value.recordedAt < value.endedAt) refuse('recordedAt', 'is before the end')
  if (value.expiresAt <= value.recordedAt) refuse('expiresAt', 'has passed already')
  for (const field of ['outputs', 'inputs', 'models'] as const) {
    const names = value[field].map(({ name }) => name)
    if (new Set(names).size < names.length) refuse(field, 'has two of one name')
  }
  if (!COMPUTED_KINDS.includes(value.kind)) return
  if (value.method.by !== 'command') refuse('method', `must be a command for a ${value.kind}`)
  if (value.models.length === 0) refuse('models', `must name a model for a ${value.kind}`)
  if (value.runtime.length === 0) refuse('runtime', `must be told for a ${value.kind}`)
  if (value.hardware === null) refuse('hardware', `must be told for a ${value.kind}`)
})

/** The statement that vouches for evidence. */
export const MANIFEST: Predicate<Manifest> = {
  type: predicateType('evidence', 1),
  purpose: 'evidence',
  schema: manifest,
  subjectOf: ({ outputs }) => outputs.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
  signedAt: ({ recordedAt }) => recordedAt,
}

/** Whether the thresholds were locked before it began; null where it has none. */
export const lockedBeforehand = ({ thresholds, startedAt }: Manifest): boolean | null =>
  thresholds && thresholds.lockedAt < startedAt

/** Whether nothing may rest on it any more at that instant. */
export const isExpired = ({ expiresAt }: Manifest, at: string): boolean => expiresAt <= at
