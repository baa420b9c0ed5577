import type {
  Inline,
  PublicDate,
  PublicDocument,
  SourceRef,
} from '../../../schema/publication/contract/index.ts'

const DAYS = 'T00:00:00Z'

/** A date as the contract wants it, from what staff would write: day, month, year or interval. */
export function date(edtf: string): PublicDate {
  if (edtf.includes('/')) {
    const [from = '', to = ''] = edtf.split('/')
    return { edtf, precision: 'interval', earliest: date(from).earliest, latest: date(to).latest }
  }
  if (edtf.length === 10) return { edtf, precision: 'day', earliest: edtf, latest: edtf }
  if (edtf.length === 4) {
    return { edtf, precision: 'year', earliest: `${edtf}-01-01`, latest: `${edtf}-12-31` }
  }
  const first = new Date(`${edtf}-01${DAYS}`)
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0))
  const latest = last.toISOString().slice(0, 10)
  return { edtf, precision: 'month', earliest: `${edtf}-01`, latest }
}

/** A source; what a test does not care about has a plain default. */
export const source = (slug: string, title: string, rest: Partial<SourceRef> = {}): SourceRef => ({
  slug,
  title,
  kind: 'post',
  url: `https://example.org/${slug}`,
  locator: null,
  exactWords: null,
  confidence: 'verified',
  publishedOn: null,
  ...rest,
})

/** A document of one paragraph from text and inline nodes. */
export const paragraph = (...parts: (string | Inline)[]): PublicDocument => [
  {
    type: 'paragraph',
    children: parts.map(part => (typeof part === 'string' ? { type: 'text', text: part } : part)),
  },
]
