/** A row of the list of redactions. */
export interface RedactionRow {
  readonly id: string
  readonly key: string
  readonly listKey: string
  readonly itemId: string
  readonly versions: readonly number[]
  readonly savedStates: number
  /** A digest a line. */
  readonly digests: string
  readonly reason: string
  readonly publicReason: string
  readonly proposedBy: string
  readonly proposedAt: Date
  readonly confirmedBy: string
  readonly confirmedAt: Date | null
}
