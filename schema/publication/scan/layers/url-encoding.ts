import { inPlace, type Layer } from './layer.ts'

const percent = inPlace('URL encoding', /(?:%[0-9a-fA-F]{2})+/g, match =>
  Buffer.from(match.replaceAll('%', ''), 'hex').toString('utf8'),
)

const QUERY_VALUE = /[?&][\w.-]+=[^\s"'<>&]*/g

/** `%40`, several in a row as the bytes of UTF-8; `+` for a space in the values of a query. */
export const urlEncoding: Layer = {
  name: percent.name,
  suits: text => percent.suits(text) || text.search(QUERY_VALUE) >= 0,
  decode: text => percent.decode(text.replaceAll(QUERY_VALUE, value => value.replaceAll('+', ' '))),
}
