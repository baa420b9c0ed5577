import type {
  HARM,
  OBSERVATION_KIND,
  RECOMMENDATION,
  SEVERITY,
  TermOf,
  TRIAGE_STATE,
} from '../../vocabulary/index.ts'

/** What conditions may look at: the records of one family as they stand at an instant. */
export interface World {
  readonly at: string
  /** Seen or changed since the decision. */
  readonly observations: readonly {
    readonly ref: string
    readonly kind: TermOf<typeof OBSERVATION_KIND>
    readonly severity: TermOf<typeof SEVERITY> | null
    readonly state: TermOf<typeof TRIAGE_STATE>
    /** Confirmed, or confirmed and dealt with since. */
    readonly happened: boolean
    readonly harms: readonly TermOf<typeof HARM>[]
    readonly ofStage: boolean
  }[]
  readonly advice: readonly {
    readonly ref: string
    readonly recommendation: TermOf<typeof RECOMMENDATION>
    readonly replied: boolean
  }[]
  /** Of the decision. */
  readonly evidence: readonly {
    readonly ref: string
    readonly withdrawn: boolean
    readonly expiresAt: string | null
    readonly endedAt: string | null
  }[]
  readonly channels: readonly { readonly ref: string; readonly lastCheckedAt: string | null }[]
  readonly figures: readonly {
    readonly ref: string
    readonly metric: string
    readonly value: string
  }[]
  readonly comparable: readonly { readonly ref: string; readonly parameters: string | null }[]
  /** Of the decision. */
  readonly waivers: readonly { readonly ref: string; readonly expiresAt: string }[]
}
