/** Columns that are unique together: an insert could push out the row that has them. */
type Key = readonly string[]

/**
 * Which tables the database itself keeps from being rewritten, whatever the code above it does.
 *
 * `locked`: a row is written once and stays. `redactable`: its content may be destroyed once, with
 * the time of it, and nothing else may change.
 */
export type TriggerRule =
  | { readonly kind: 'locked'; readonly table: string; readonly unique: readonly Key[] }
  | {
      readonly kind: 'redactable'
      readonly table: string
      readonly unique: readonly Key[]
      /** Columns that become null. */
      readonly content: readonly string[]
      /** Column that gets the time. */
      readonly stamp: string
      /** Columns that stay as they are. */
      readonly fixed: readonly string[]
    }

/** The rules, table by table. A new immutable list gets a line here. */
export const TRIGGER_RULES: readonly TriggerRule[] = [
  { kind: 'locked', table: 'AuditEvent', unique: [['id']] },
  { kind: 'locked', table: 'Revision', unique: [['id'], ['listKey', 'itemId', 'number']] },
  {
    kind: 'locked',
    table: 'Publication',
    unique: [['id'], ['listKey', 'itemId', 'version'], ['key', 'version']],
  },
  { kind: 'locked', table: 'Correction', unique: [['id']] },
  { kind: 'locked', table: 'Delivery', unique: [['id']] },
  { kind: 'locked', table: 'WordsAllowance', unique: [['id']] },
  {
    kind: 'redactable',
    table: 'Payload',
    unique: [['id'], ['digest']],
    content: ['bytes', 'salt'],
    stamp: 'redactedAt',
    fixed: ['id', 'digest'],
  },
]

/**
 * How every refusal begins, so that the layers above can tell it from other database errors and
 * show its words.
 */
export const REFUSAL = 'desk'

/** The words of a refusal. */
export const refusalWords = ({ table, kind }: TriggerRule): string =>
  kind === 'locked'
    ? `${REFUSAL}: ${table} rows are written once and never changed or deleted.`
    : `${REFUSAL}: ${table} rows keep their digest; only their content can be destroyed, once.`

/** One trigger as the database should have it. */
export interface Trigger {
  readonly name: string
  readonly table: string
  /** The statement that creates it, without a final semicolon. */
  readonly sql: string
}
