/** One record as it is printed: column → value. */
export type Row = Readonly<Record<string, unknown>>

const GAP = '  '
/** A column never shrinks below this, or nothing of it could be recognised. */
const NARROWEST = 8
/** What one copies into the next command stays whole. */
const COPIED = /(^|\.)(id|slug|key|email|prefix|address|password)$/

/**
 * Rows under their headings, in columns.
 *
 * On a terminal of `width` characters the widest columns of words are cut, with an ellipsis, until a
 * row fits a line; in a pipe (no width) nothing is cut.
 */
export function table(rows: readonly Row[], columns: readonly string[], width?: number): string {
  const cells = [[...columns], ...rows.map(row => columns.map(column => cell(row[column])))]
  const widths = columns.map((_, i) => Math.max(...cells.map(line => line[i]?.length ?? 0)))
  if (width) shrink(widths, columns, width - GAP.length * (columns.length - 1))
  return cells
    .map(line =>
      line
        .map((text, i) => cut(text, widths[i] ?? 0))
        .join(GAP)
        .trimEnd(),
    )
    .join('\n')
}

/** A value on one line. */
export function cell(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(cell).join(', ')
  if (typeof value === 'object') return JSON.stringify(value)
  return String(value).replace(/\s+/g, ' ').trim()
}

function shrink(widths: number[], columns: readonly string[], room: number): void {
  let over = widths.reduce((sum, w) => sum + w, 0) - room
  const words = [...columns.keys()].filter(i => !COPIED.test(columns[i] ?? ''))
  for (; over > 0; over--) {
    const widest = words.reduce((a, b) => ((widths[b] ?? 0) > (widths[a] ?? 0) ? b : a), -1)
    if ((widths[widest] ?? 0) <= NARROWEST) return
    widths[widest] = (widths[widest] ?? 0) - 1
  }
}

const cut = (text: string, width: number): string =>
  (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width)
