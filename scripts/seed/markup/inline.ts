import { MarkupError, type Inline } from './ast.ts'

const KEY = /^[a-z0-9]+(?:[-/][a-z0-9]+)*$/
const escaped = String.raw`\\([\\*[\]{}])`
const citation = String.raw`\{\{\s*([^}]*?)\s*\}\}`
const link = String.raw`\[([^\]]+)\]\(([^)\s]+)\)`
const TOKEN = new RegExp(`${escaped}|${citation}|${link}|(\\*\\*|\\*)`, 'g')

/**
 * Reads `**bold**`, `*italic*`, `[text](address)`, `{{figure:slug}}` and `{{footnote:key}}`;
 * a backslash takes the meaning from the next mark.
 *
 * @throws MarkupError for a mark that is opened and not closed, and for a citation it does not know.
 */
export function parseInline(source: string): Inline[] {
  const out: Inline[] = []
  const on = { bold: false, italic: false }
  let end = 0
  const text = (value: string) => {
    if (value) appendText(out, value, on)
  }
  for (const match of source.matchAll(TOKEN)) {
    text(source.slice(end, match.index))
    end = match.index + match[0].length
    const [, plain, cited, label, href, mark] = match
    if (plain !== undefined) text(plain)
    else if (cited !== undefined) out.push(parseCitation(cited))
    else if (label !== undefined && href !== undefined) out.push(parseLink(label, href))
    else if (mark === '**') on.bold = !on.bold
    else on.italic = !on.italic
  }
  text(source.slice(end))
  if (on.bold || on.italic) {
    throw new MarkupError(`"${on.bold ? '**' : '*'}" is opened and not closed in "${source}".`)
  }
  return out
}

function appendText(out: Inline[], value: string, on: { bold: boolean; italic: boolean }): void {
  if (value.includes('{{')) throw new MarkupError(`"{{" is opened and not closed in "${value}".`)
  const last = out.at(-1)
  const same =
    last?.type === 'text' && Boolean(last.bold) === on.bold && Boolean(last.italic) === on.italic
  if (same) out[out.length - 1] = { ...last, text: last.text + value }
  else {
    out.push({
      type: 'text',
      text: value,
      ...(on.bold && { bold: true as const }),
      ...(on.italic && { italic: true as const }),
    })
  }
}

function parseCitation(cited: string): Inline {
  const [type, key = ''] = cited.split(':').map(part => part.trim())
  if ((type === 'figure' || type === 'footnote') && KEY.test(key)) return { type, key }
  throw new MarkupError(
    `"{{${cited}}}" is not a citation. Write {{figure:slug}} or {{footnote:key}}.`,
  )
}

function parseLink(text: string, href: string): Inline {
  if (/^(https?:\/\/|mailto:)/.test(href) && URL.canParse(href)) return { type: 'link', href, text }
  throw new MarkupError(`"${href}" is not a web or mail address. Give it in full, with https://.`)
}
