import { parse } from 'edtf'
import type { PublicDate } from './values.ts'

/**
 * The dates we take: a day, a month, a year, each perhaps uncertain (`?`) or approximate (`~`), and
 * an interval between two of them. All else in EDTF (seasons, open ends, unspecified digits, times)
 * has no honest first and last day, or no use here.
 */
const POINT = /^\d{4}(-\d{2}(-\d{2})?)?[?~]?$/
const PRECISIONS = ['year', 'month', 'day'] as const

interface Point {
  readonly precision: (typeof PRECISIONS)[number]
  readonly earliest: string
  readonly latest: string
}

/** Reads a date with its precision and the first and last day it can mean, or null where it is none. */
export function readDate(edtf: string): PublicDate | null {
  const ends = edtf.split('/').map(readPoint)
  const [first, last = first] = ends
  if (ends.length > 2 || !first || !last || first.earliest > last.latest) return null
  if (ends.length === 1) return { edtf, ...first }
  if (first.earliest > last.earliest) return null
  return { edtf, precision: 'interval', earliest: first.earliest, latest: last.latest }
}

function readPoint(text: string): Point | null {
  const parts = POINT.exec(text)?.[0].replace(/[?~]$/, '').split('-')
  if (!parts) return null
  const [year = 0, month, day] = parts.map(Number)
  // Day 0 of the next month is the last of this one; the `edtf` library takes 29 February of any year.
  const length = (m: number) => new Date(Date.UTC(year, m, 0)).getUTCDate()
  if (year < 1000 || (month !== undefined && (month < 1 || month > 12))) return null
  if (month !== undefined && day !== undefined && (day < 1 || day > length(month))) return null
  try {
    parse(text)
  } catch {
    return null
  }
  const pad = (n: number) => String(n).padStart(2, '0')
  return {
    precision: PRECISIONS[parts.length - 1] ?? 'day',
    earliest: `${year}-${pad(month ?? 1)}-${pad(day ?? 1)}`,
    latest: `${year}-${pad(month ?? 12)}-${pad(day ?? length(month ?? 12))}`,
  }
}
