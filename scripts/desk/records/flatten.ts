import type { Row } from '../table.ts'

/** A record as a row of a table: each column by its name, `a.b` taken from the record behind `a`. */
export function flatten(record: Row, columns: readonly string[]): Row {
  const cells = columns.flatMap(column => {
    const [field = column, of] = column.split('.')
    if (!(field in record)) return []
    const value = record[field]
    return [[column, of ? (value as Row | null)?.[of] : value] as const]
  })
  return Object.fromEntries(cells)
}
