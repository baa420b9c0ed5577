import { text, timestamp } from '@keystone-6/core/fields'
import { z } from 'zod'
import { readDate } from '../../publication/contract/edtf.ts'
import { accepts, cleaned } from './checks.ts'
import { hidden, VIEWS } from './modes.ts'
import type { Field, FieldOptions, Fields, Row } from './types.ts'

const HELP =
  'A day 2019-08-20, a month 2019-08, a year 2019, or an interval 2019-05/2019-08; add ? where uncertain, ~ where approximate.'
const shape = z
  .string()
  .refine(
    value => readDate(value) !== null,
    'must be a date that exists, such as 2019-08-20, 2019-08, 2019 or 2019-05/2019-08',
  )

/**
 * A date known as exactly as staff know it (EDTF). With `sorted`, two more fields hold the first
 * and the last day it can mean, for sorting and filtering.
 */
export function edtfDate(
  key: string,
  options: FieldOptions & { readonly sorted?: boolean },
): Fields {
  const date = text({
    validation: { isRequired: options.required ?? false, length: { max: 30 } },
    hooks: { ...cleaned(value => value.trim()), ...accepts(shape) },
    ui: {
      label: options.label,
      description: [options.help, HELP].filter(Boolean).join(' '),
      views: VIEWS.date,
    },
  })
  if (!options.sorted) return { [key]: date }
  return {
    [key]: date,
    [`${key}Earliest`]: sortKey(key, 'earliest', `${options.label ?? key}, first day`),
    [`${key}Latest`]: sortKey(key, 'latest', `${options.label ?? key}, last day`),
  }
}

const sortKey = (key: string, end: 'earliest' | 'latest', label: string): Field =>
  text({
    isIndexed: true,
    hooks: {
      resolveInput({ inputData, operation }: { inputData: Row; operation: string }) {
        const written = inputData[key]
        // A new record without a date has empty keys; an update that is silent about it keeps them.
        if (written === undefined) return operation === 'create' ? '' : undefined
        return (typeof written === 'string' ? readDate(written.trim())?.[end] : '') ?? ''
      },
    },
    ui: { label, ...hidden },
  })

/** An instant: a day and an hour that mean the same everywhere, shown in the zones that matter. */
export const instant = (options: FieldOptions & { readonly index?: boolean } = {}): Field =>
  timestamp({
    isIndexed: options.index,
    validation: { isRequired: options.required ?? false },
    db: { isNullable: !options.required },
    ui: { label: options.label, description: options.help, views: VIEWS.instant },
  })
