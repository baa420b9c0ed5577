import { DeskError } from '../platform/errors.ts'
import type { ChangeKind } from '../vocabulary/index.ts'
import { keptText, requireText } from './text.ts'

/** What is said of a new version: its kind, and in a sentence what changed and why. */
export interface Change {
  readonly kind: ChangeKind
  readonly note: string
}

/** What whoever publishes says of the change. */
export interface ChangeInput {
  readonly changeKind?: ChangeKind | null
  readonly changeNote?: string | null
}

/**
 * The change that is published, from what was given. Only a first publication needs no words.
 *
 * @throws DeskError `INVALID_INPUT`.
 */
export function changeOf({ changeKind, changeNote }: ChangeInput, isFirst: boolean): Change {
  if (isFirst) {
    if (changeKind && changeKind !== 'first') {
      throw invalid('It has never been published: there is nothing to update or correct yet.')
    }
    return { kind: 'first', note: keptText('changeNote', changeNote?.trim() ?? '') }
  }
  if (changeKind === 'first') throw invalid('It has been published before: this is an update.')
  const note = requireText('changeNote', changeNote, 'Say what has changed, and why.')
  return { kind: changeKind ?? 'update', note }
}

const invalid = (message: string): DeskError =>
  new DeskError('INVALID_INPUT', message, { problems: [{ field: 'changeKind', message }] })
