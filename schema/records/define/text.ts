import { text } from '@keystone-6/core/fields'
import { z } from 'zod'
import { slug as slugShape } from '../../publication/contract/values.ts'
import { accepts, cleaned } from './checks.ts'
import type { Field, FieldOptions } from './types.ts'

const LINE = 300
const PROSE = 20_000

interface TextOptions extends FieldOptions {
  readonly max?: number
  readonly unique?: boolean
  readonly index?: boolean
  readonly defaultValue?: string
}

/** Texts are never null: what is not stated is the empty text, which the public contract shows as null. */
function textField(options: TextOptions, more: TextDetails): Field {
  return text({
    isIndexed: options.unique ? 'unique' : options.index,
    defaultValue: options.defaultValue,
    validation: {
      isRequired: options.required ?? false,
      length: { max: options.max ?? more.max },
    },
    hooks: { ...cleaned(more.clean ?? trim), ...(more.shape ? accepts(more.shape) : {}) },
    ui: {
      label: options.label,
      description: options.help,
      displayMode: more.multiline ? 'textarea' : 'input',
    },
  })
}
interface TextDetails {
  readonly max: number
  readonly clean?: (value: string) => string
  readonly shape?: z.ZodType
  readonly multiline?: boolean
}

const trim = (value: string): string => value.trim()
const oneLine = z.string().regex(/^[^\r\n]*$/, 'must be one line')

/** A text of one line: a name, a title. */
export const line = (options: TextOptions = {}): Field =>
  textField(options, { max: LINE, shape: oneLine })

/** Running text without formatting. */
export const prose = (options: TextOptions = {}): Field =>
  textField(options, { max: PROSE, multiline: true })

/** Several entries, one on each line: trimmed, without empty lines. */
export const lines = (options: TextOptions = {}): Field =>
  textField(
    { ...options, help: `${options.help ?? ''} One a line.`.trim() },
    { max: PROSE, multiline: true, clean: value => entriesOf(value).join('\n') },
  )

/** The entries of a `lines` text. */
export const entriesOf = (value: string): string[] =>
  value
    .split(/\r\n|\r|\n/)
    .map(trim)
    .filter(entry => entry !== '')

/** The name of a record in public addresses. */
export const slug = (options: TextOptions = {}): Field =>
  textField(
    {
      required: true,
      max: 80,
      help: 'Its name in public addresses: lower case letters, digits and single hyphens. It cannot change once it is public.',
      ...options,
    },
    {
      max: 80,
      shape: slugShape.describe('must be lower case letters, digits and single hyphens'),
    },
  )

/** A web address; `http` and `https` only, so that no link can run a script. */
export const webAddress = (options: TextOptions = {}): Field =>
  textField(options, {
    max: 2000,
    shape: z.url({
      protocol: /^https?$/,
      error: 'must be an address that begins with http:// or https://',
    }),
  })

/** An e-mail address, by which somebody signs in: one spelling, so that it is unique. */
export const emailAddress = (options: TextOptions = {}): Field =>
  textField(options, {
    max: 254,
    clean: value => value.trim().toLowerCase(),
    shape: z.email('must be an e-mail address'),
  })

/** A month as `YYYY-MM`. */
export const month = (options: TextOptions = {}): Field =>
  textField(options, {
    max: 7,
    shape: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2019-08'),
  })

/** A SHA-256 digest in hex. */
export const digestText = (options: TextOptions = {}): Field =>
  textField(options, {
    max: 64,
    clean: value => value.trim().toLowerCase(),
    shape: z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits (SHA-256)'),
  })
