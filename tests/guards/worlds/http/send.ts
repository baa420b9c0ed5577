import http from 'node:http'
import { documentOf } from '../answer.ts'
import type { Ask } from '../requests.ts'

/** An answer as it travels: all that a caller can see of it. */
export interface Sent {
  readonly status: number | undefined
  /** In the order in which they came, with their names as they were written. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** One character a byte. */
  readonly body: string
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 2 })

/** Asks one thing of a server, with these headers of the caller's own. */
export function send(
  address: string,
  headers: Readonly<Record<string, string>>,
  ask: Ask,
): Promise<Sent> {
  const body = JSON.stringify(documentOf(ask))
  return new Promise((resolve, reject) => {
    const request = http.request(new URL('/api/graphql', address), {
      method: 'POST',
      agent,
      headers: {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...headers,
      },
    })
    request.once('error', reject)
    request.once('response', response => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', reject)
      response.once('end', () => {
        resolve({
          status: response.statusCode,
          headers: pairsOf(response.rawHeaders).map(withoutChance),
          body: Buffer.concat(chunks).toString('latin1'),
        })
      })
    })
    request.end(body)
  })
}

const pairsOf = (raw: readonly string[]): [string, string][] =>
  Array.from({ length: raw.length / 2 }, (_, n) => [raw[2 * n] ?? '', raw[2 * n + 1] ?? ''])

/** What differs between any two answers: the time, and the random seal of a cookie. */
function withoutChance([name, value]: [string, string]): [string, string] {
  if (/^date$/i.test(name)) return [name, 'a date']
  return /^set-cookie$/i.test(name) ? [name, value.replace(/=[^;]+/, '=sealed')] : [name, value]
}
