import { text } from '@keystone-6/core/fields'
import { DeskError } from '../../platform/errors.ts'
import { textProblem } from '../../platform/text.ts'
import { dataFolder } from '../../platform/data-folder.ts'
import { refuseTransaction } from '../../platform/transaction.ts'
import { secretFor } from '../../platform/secrets.ts'
import { open, seal } from './seal.ts'
import type { Field, FieldMeta, FieldOptions } from './types.ts'

const MAX = 2000

/**
 * A text that is encrypted before it reaches the database, hooks or audit, and decrypted only in an
 * answer to somebody who may read the field. It cannot be searched or sorted.
 */
export const sealedText =
  (options: FieldOptions = {}): Field =>
  meta => {
    const made = text({
      graphql: { omit: { read: { filter: true, order: true } } },
      ui: { label: options.label, description: options.help },
    })(meta)
    const sealInput = (value: unknown) => sealedValue(value, meta)
    return {
      ...made,
      input: {
        ...made.input,
        // Sealed here, ahead of every hook: none of them sees the words.
        create: made.input?.create && { ...made.input.create, resolve: sealInput },
        update: made.input?.update && { ...made.input.update, resolve: sealInput },
      },
      output: {
        ...made.output,
        resolve: ({ value }: { value: unknown }) =>
          typeof value === 'string' && value !== '' ? open(value, key(), placeOf(meta)) : '',
      },
      // The field type's own parts are generic over its GraphQL arguments, which stay the same.
    } as ReturnType<Field>
  }

function sealedValue(value: unknown, meta: FieldMeta): string | undefined {
  if (value === undefined) return undefined
  const words = typeof value === 'string' ? value.trim() : ''
  const field = placeOf(meta)
  const message =
    words.length > MAX ? `must be no longer than ${MAX} characters` : textProblem(words)
  if (message !== null) {
    refuseTransaction(
      new DeskError('INVALID_INPUT', `${field}: ${message}`, { problems: [{ field, message }] }),
    )
  }
  return words === '' ? '' : seal(words, key(), placeOf(meta))
}

const placeOf = ({ listKey, fieldKey }: FieldMeta): string => `${listKey}.${fieldKey}`

/** Read at use, not at start: a process that never opens an identity needs no key. */
const key = (): Buffer => Buffer.from(secretFor(dataFolder(), 'identity'), 'hex')
