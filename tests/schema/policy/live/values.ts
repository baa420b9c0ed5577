import { FIRST_THRESHOLDS } from '../../../../schema/decision/index.ts'
import type { FieldFacts } from './facts.ts'

/** Later than any clock of a test: nothing planted is due, over or run out. */
export const LATER = new Date('2999-01-01T00:00:00.000Z')

let counter = 0

/** Texts that a rule of their own holds to a form; any other text is its field's name and a number. */
const TEXTS: Readonly<Record<string, (n: number) => string>> = {
  slug: n => `slug-${n}`,
  email: n => `person-${n}@desk.example`,
  password: () => 'a password for a test',
  link: () => 'https://desk.example/',
  question: () => 'D5',
  url: () => 'https://desk.example/',
  policyAddresses: () => 'https://desk.example/policy',
  zone: () => 'Europe/Berlin',
  listedMonth: () => '2019-08',
  snapshotDigest: hex,
  modelDigests: hex,
  tokenHash: hex,
  value: () => '1',
  low: () => '',
  high: () => '',
  parametersExact: () => '1',
  intervalLow: () => '1',
  intervalHigh: () => '2',
  intervalLevel: () => '0.5',
}
/** What is stored as JSON and read again by a rule of its own; any other is empty. */
const JSON_VALUES: Readonly<Record<string, unknown>> = {
  values: FIRST_THRESHOLDS,
  query: {
    version: 1,
    when: {
      kind: 'observations',
      atLeast: 1,
      severity: 'serious',
      states: ['confirmed'],
      kinds: ['incident'],
      of: 'family',
    },
  },
}
/** Numbers that must be there once. */
const COUNTED = ['version']
/** Numbers that a rule of their own holds to some; any other is one. */
const NUMBERS: Readonly<Record<string, number>> = { firstReportDays: 2 }
/** A decision of history: one with an outcome and without sign-offs is nothing else. */
const CHOSEN: Readonly<Record<string, string>> = { decisionKind: 'recorded' }
function hex(n: number): string {
  return n.toString(16).padStart(64, '0')
}

const isDate = (name: string): boolean => /(On|Date)$|^dateline$/.test(name)

/** A value that a field accepts and that is not empty; of a unique field another one each time. */
export function valueOf({ name, kind, options }: FieldFacts): unknown {
  const n = ++counter
  switch (kind) {
    case 'text':
      return (
        CHOSEN[name] ??
        options[0] ??
        TEXTS[name]?.(n) ??
        (isDate(name) ? '2019-08-20' : `${name} ${n}`)
      )
    case 'integer':
    case 'number':
      return COUNTED.includes(name) ? n : (NUMBERS[name] ?? 1)
    case 'flag':
      return true
    case 'instant':
      return LATER
    case 'json':
      return JSON_VALUES[name] ?? {}
    case 'terms':
      return options.slice(0, 1)
    case 'document':
      return [{ type: 'paragraph', children: [{ text: `Words ${n}.` }] }]
    default:
      return undefined
  }
}

/** The one value that a field may have on its list. */
export const SINGLE: Readonly<Record<string, string>> = { 'Desk.slug': 'desk' }

/** A value as GraphQL takes it. */
export const asInput = (value: unknown): unknown =>
  value instanceof Date ? value.toISOString() : value
