import type { Manifest } from '../../../../schema/evidence/index.ts'

/** What a measurement came to, and all that must be known to make it again. */
export interface Measurement {
  readonly kind: 'sample_set' | 'detector_result' | 'bias_probe'
  /** The name of its file, without an end. */
  readonly name: string
  /** What the checklist reads: the evidence itself. */
  readonly figures: unknown
  /** All that was found, for people and programs. */
  readonly report: unknown
  readonly startedAt: string
  readonly endedAt: string
  readonly command: string
  readonly parameters: Readonly<Record<string, unknown>>
  readonly seeds: readonly string[]
  readonly models: Manifest['models']
  readonly inputs: Manifest['inputs']
  readonly counts: Manifest['counts']
  readonly selection: Manifest['selection']
  readonly screened: boolean
  readonly nonClaims: readonly string[]
}
