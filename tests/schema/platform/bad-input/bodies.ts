const MEBIBYTE = 2 ** 20

/** A body that is no JSON, or none that a parser takes whole. */
export interface Body {
  readonly name: string
  readonly body: string | Uint8Array<ArrayBuffer>
  readonly type?: string
  readonly encoding?: string
}

export const BODIES: readonly Body[] = [
  { name: 'nothing', body: '' },
  { name: 'half a document', body: '{"query":"{ __typename }"' },
  { name: 'two documents', body: '{}{}' },
  { name: 'a text', body: 'query { __typename }' },
  {
    name: 'a form',
    body: 'query=%7B__typename%7D',
    type: 'application/x-www-form-urlencoded',
  },
  { name: 'plain text', body: '{"query":"{ __typename }"}', type: 'text/plain' },
  { name: 'an upload', body: '--x\r\n\r\n--x--', type: 'multipart/form-data; boundary=x' },
  {
    name: 'an unknown charset',
    body: '{"query":"{ __typename }"}',
    type: 'application/json; charset=utf-99',
  },
  { name: 'bytes that are no UTF-8', body: new Uint8Array([0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22]) },
  {
    name: 'UTF-16',
    body: new Uint8Array(Buffer.from('{"query":"{ __typename }"}', 'utf16le')),
  },
  { name: 'an unknown encoding', body: '{"query":"{ __typename }"}', encoding: 'x-none' },
  { name: 'gzip that is none', body: '{"query":"{ __typename }"}', encoding: 'gzip' },
  {
    name: 'two mebibytes',
    body: JSON.stringify({ query: '{ __typename }', a: 'x'.repeat(2 * MEBIBYTE) }),
  },
  { name: 'a bomb of brackets', body: '['.repeat(500_000) },
]

/** Sends one to a door, as a client would. */
export async function sendBody(
  address: URL,
  { body, type = 'application/json', encoding }: Body,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly body: string; readonly milliseconds: number }> {
  const began = performance.now()
  const response = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': type,
      ...(encoding && { 'content-encoding': encoding }),
      ...headers,
    },
    body,
  })
  const text = await response.text()
  return { status: response.status, body: text, milliseconds: performance.now() - began }
}
