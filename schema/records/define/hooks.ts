import type { KeystoneContext } from '@keystone-6/core/types'
import { EMBEDDED_LISTS, PUBLISHED_LISTS } from '../../vocabulary/index.ts'
import type { Problem } from '../../platform/errors.ts'
import { auditHooks } from '../../platform/audit/index.ts'
import { reviewHooks, revisionHooks } from '../../actions/index.ts'
import { textProblems } from './checks.ts'
import { oneWriterAtATime } from './one-writer.ts'
import type { Hooks, Row } from './types.ts'

/** What a rule over a whole record sees: what is written, what was there, and what will be there. */
export interface RuleArgs {
  readonly operation: 'create' | 'update'
  readonly written: Row
  readonly before: Row | undefined
  /** The row as it will be. Relations stand in `written` and in `before` under their own shapes. */
  readonly after: Row
}
/** A rule over a whole record: what is wrong with it, field by field. */
export type Rule = (args: RuleArgs) => readonly Problem[]

/** What our hooks use of Keystone's arguments, whose own types are unions over the operation. */
export interface ResolveArgs {
  readonly operation: 'create' | 'update'
  readonly item?: Row
  readonly resolvedData: Row
  readonly context: KeystoneContext
}
interface HookArgs {
  readonly operation: 'create' | 'update' | 'delete'
  readonly listKey: string
  readonly item?: Row
  readonly resolvedData?: Row
  readonly addValidationError: (message: string) => void
}
/** Each hook asks for what it needs of the arguments; Keystone hands all of them. */
type Hook = (args: never) => void | Promise<void>
/** The hooks that a list, a rule or the audit may have. */
export interface HookSet {
  readonly resolveInput?: (args: ResolveArgs) => Row | Promise<Row>
  readonly validate?: Hook
  readonly beforeOperation?: Hook
  readonly afterOperation?: Hook
}

/** The hooks of a list: its own, its rules, its revisions where others can read it, and its audit. */
export function listHooks(listKey: string, own: HookSet, rules: readonly Rule[]): Hooks {
  const kept: HookSet = hasRevisions(listKey) ? revisionHooks(listKey) : {}
  const sets: readonly HookSet[] = [
    own,
    { validate: checkRecord(rules) },
    listKey in PUBLISHED_LISTS ? oneWriterAtATime : {},
    kept,
    auditHooks(listKey),
    reviewHooks(listKey),
  ]
  const merged = {
    resolveInput: async (args: ResolveArgs) => {
      let { resolvedData } = args
      for (const set of sets) {
        if (set.resolveInput) resolvedData = await set.resolveInput({ ...args, resolvedData })
      }
      return resolvedData
    },
    validate: inTurn(sets.map(set => set.validate)),
    beforeOperation: inTurn(sets.map(set => set.beforeOperation)),
    afterOperation: inTurn(sets.map(set => set.afterOperation)),
  }
  return merged as Hooks
}

const hasRevisions = (listKey: string): boolean =>
  listKey in PUBLISHED_LISTS || (EMBEDDED_LISTS as readonly string[]).includes(listKey)

const inTurn =
  (hooks: readonly (Hook | undefined)[]) =>
  async (args: unknown): Promise<void> => {
    for (const hook of hooks) await hook?.(args as never)
  }

const checkRecord =
  (rules: readonly Rule[]) =>
  ({ operation, item, listKey, resolvedData, addValidationError }: HookArgs): void => {
    if (operation === 'delete') return
    const written = resolvedData ?? {}
    const before = item
    const fail = ({ field, message }: Problem) =>
      addValidationError(`${listKey}.${field}: ${message}`)
    textProblems(written).forEach(fail)
    const after = rowAfter(before, written)
    for (const rule of rules) rule({ operation, written, before, after }).forEach(fail)
  }

/** The row as it will be. Keystone has every field among what is written: undefined where none was sent. */
export const rowAfter = (before: Row | undefined, written: Row): Row => ({
  ...before,
  ...Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)),
})
