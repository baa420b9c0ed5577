import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

/** A text that somebody could send. Long ones are written as a unit and how often it stands there. */
export interface Sample {
  readonly name: string
  readonly text: string
}

const folder = path.join(import.meta.dirname, 'corpus')
const read = (file: string): unknown =>
  JSON.parse(fs.readFileSync(path.join(folder, `${file}.json`), 'utf8'))

const named = { name: z.string() }
const repeated = {
  ...named,
  before: z.string().default(''),
  after: z.string().default(''),
  times: z.number(),
}
const text = z.strictObject({ ...named, text: z.string() })
/** `#` in a unit is its number, `+` the next one. */
const row = z.strictObject({ ...repeated, unit: z.string() })
const nest = z.strictObject({ ...repeated, open: z.string(), inner: z.string(), close: z.string() })
const json = z.strictObject({ ...named, json: z.string() })
const list = z.strictObject({ ...named, list: z.string(), times: z.number() })
const query = z.strictObject({ ...named, query: z.string() })

type Repeated = z.infer<typeof row> | z.infer<typeof nest>

function written(sample: Repeated): string {
  const { before, after, times } = sample
  if ('open' in sample) {
    const { open, inner, close } = sample
    return `${before}${open.repeat(times)}${inner}${close.repeat(times)}${after}`
  }
  const units = /[#+]/.test(sample.unit)
    ? Array.from({ length: times }, (_, n) =>
        sample.unit.replaceAll('#', String(n)).replaceAll('+', String(n + 1)),
      ).join('')
    : sample.unit.repeat(times)
  return `${before}${units}${after}`
}

/** The texts. */
export const STRINGS: readonly Sample[] = z
  .array(z.union([text, row]))
  .parse(read('strings'))
  .map(sample => ({ name: sample.name, text: 'text' in sample ? sample.text : written(sample) }))

/** JSON values as they are sent: what a parser makes of them is not always what stands there. */
export const VALUES: readonly Sample[] = z
  .array(z.union([json, list, nest]))
  .parse(read('values'))
  .map(sample => ({ name: sample.name, text: valueOf(sample) }))

function valueOf(sample: z.infer<typeof json> | z.infer<typeof list> | z.infer<typeof nest>) {
  if ('json' in sample) return sample.json
  if ('list' in sample) return `[${Array(sample.times).fill(sample.list).join(',')}]`
  return written(sample)
}

/** GraphQL documents. */
export const DOCUMENTS: readonly Sample[] = z
  .array(z.union([query, row, nest]))
  .parse(read('documents'))
  .map(sample => ({ name: sample.name, text: 'query' in sample ? sample.query : written(sample) }))

/** Dates that are none, that are some, and instants of which none exists or none is exact. */
export const DATES = z
  .strictObject({
    refused: z.array(z.string()),
    taken: z.array(z.string()),
    instants: z.array(z.string()),
  })
  .parse(read('dates'))
