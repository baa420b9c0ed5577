import http from 'node:http'
import type { Answer } from './desk-under-test.ts'

/** What no client of ours sends: addresses that cannot be decoded, other methods, headers of nonsense. */
export interface RawRequest {
  readonly path: string
  readonly method?: string
  readonly headers?: http.OutgoingHttpHeaders
}

const BADLY_WRITTEN = [
  '%',
  '%ff',
  '%00',
  '%E0%A4%A',
  '..%2f..%2fdesk.db',
  '%5c..%5c',
  '//',
  'a'.repeat(9_000),
]
const UNDER = [
  '/',
  '/admin/',
  '/api/',
  '/api/graphql/',
  '/public/',
  '/public/graphql/',
  '/partner/',
]
const ASKED = [
  '?query=%',
  '?query=%7B__typename%7D',
  '?query=%7B__typename%7D&variables=x',
  '?query=%7B__typename%7D&variables=%5B%5D&operationName=a',
  '?query[]=a&query[]=b',
  '?query[__proto__]=a',
  `?${'a=b&'.repeat(1_500)}`,
]
const METHODS = ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'PROPFIND']
const HEADERS: readonly http.OutgoingHttpHeaders[] = [
  { cookie: 'desk-session=%E0%A4%A' },
  { cookie: 'desk-session=Fe26.2**a*b*c**d*e' },
  { cookie: `desk-session=${'a'.repeat(8_000)}` },
  { cookie: 'desk-device=%00; =; ;;;' },
  { cookie: '__proto__=a; constructor=b' },
  { authorization: 'Bearer' },
  { authorization: `Bearer desk_${'a'.repeat(8_000)}` },
  { authorization: 'Bearer desk_aaaaaaaa_' + 'a'.repeat(43) },
  { authorization: 'Basic %%%' },
  { accept: '\t,;q=9' },
  { 'content-type': ';;;=' },
  { 'if-none-match': '"'.repeat(5_000) },
  { range: 'bytes=9999999999999-1' },
  { 'x-forwarded-for': ','.repeat(3_000) },
  { 'accept-encoding': 'gzip;q=x, br;q=-1' },
  { host: 'a b' },
]

export const RAW_REQUESTS: readonly RawRequest[] = [
  ...UNDER.flatMap(under => BADLY_WRITTEN.map(rest => ({ path: under + rest }))),
  ...['/api/graphql', '/public/graphql', '/partner'].flatMap(door => [
    ...ASKED.map(asked => ({ path: door + asked })),
    ...METHODS.map(method => ({ path: door, method })),
    ...HEADERS.map(headers => ({ path: `${door}?query=%7B__typename%7D`, headers })),
  ]),
]

/** Sends one as it is written: `fetch` would tidy it first. */
export function sendRaw(
  address: string,
  { path, method = 'GET', headers = {} }: RawRequest,
): Promise<Answer> {
  const { hostname, port } = new URL(address)
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const request = http.request({ hostname, port, path, method, headers }, async response => {
      const body = Buffer.concat(await response.toArray()).toString('utf8')
      const milliseconds = performance.now() - began
      resolve({ status: response.statusCode ?? 0, body, milliseconds })
    })
    request.on('error', reject)
    request.end()
  })
}
