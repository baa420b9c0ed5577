import { character, inPlace } from './layer.ts'

/** Named entities that writers of pages use for letters, marks and spaces. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
}

/** `&amp;`, `&#64;`, `&#x40;` */
export const htmlEntities = inPlace(
  'HTML entities',
  /&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});/g,
  (match, name) => {
    if (!name?.startsWith('#')) return NAMED[name?.toLowerCase() ?? ''] ?? match
    const hex = name[1] === 'x' || name[1] === 'X'
    return character(hex ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10))
  },
)
