import { inPlace } from './layer.ts'

const PERCENT = /(?:%[0-9a-fA-F]{2})+/g
const QUERY_VALUE = /[?&][\w.-]+=[^\s"'<>&]*/g

/** `%40`, several in a row as the bytes of UTF-8; `+` for a space in the values of a query. */
export const urlEncoding = inPlace(
  'URL encoding',
  new RegExp(`${PERCENT.source}|${QUERY_VALUE.source}`, 'g'),
  text =>
    text
      .replaceAll(QUERY_VALUE, value => value.replaceAll('+', ' '))
      .replaceAll(PERCENT, match => Buffer.from(match.replaceAll('%', ''), 'hex').toString('utf8')),
)
