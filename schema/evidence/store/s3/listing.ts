import { decodeXML } from 'entities'

/** The names on a page of a listing, which was asked for with names encoded as in addresses. */
export const keysOf = (xml: string): string[] =>
  textsOf(xml, 'Key').map(key => decodeURIComponent(key.replaceAll('+', ' ')))

/** What to ask for the next page with; null on the last one. */
export const nextPageOf = (xml: string): string | null =>
  textsOf(xml, 'NextContinuationToken')[0] ?? null

/** The listing is flat and its texts hold no tags, so that this is all the XML there is to know. */
const textsOf = (xml: string, tag: string): string[] =>
  [...xml.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, text = '']) =>
    decodeXML(text),
  )
