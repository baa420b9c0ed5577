import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'
import { isSigned } from './signature.ts'

/** A small object store of our own: it signs, lists by pages and never overwrites, as real ones do. */
export interface Bucket {
  readonly endpoint: string
  /** Everything in it, for a test to look at and to meddle with. */
  readonly objects: Map<string, Buffer>
  /** Answers of this status come first, before any other. */
  readonly failures: number[]
}

export const SECRET = 'a-secret-of-the-test'

/** How many names a page of a listing has. */
const PAGE = 2

/** Starts a bucket called `evidence`; it is gone when the test has ended. */
export async function startBucket(): Promise<Bucket> {
  const objects = new Map<string, Buffer>()
  const failures: number[] = []
  const server = http.createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const body = Buffer.concat(parts)
      const failure = failures.shift()
      const { status, answer } = failure
        ? { status: failure, answer: '<Error><Code>SlowDown</Code></Error>' }
        : answerOf(request, body, objects)
      response.writeHead(status).end(request.method === 'HEAD' ? undefined : answer)
    })
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  onTestFinished(() => void server.closeAllConnections())
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo
  return { endpoint: `http://127.0.0.1:${port}`, objects, failures }
}

type Answer = { readonly status: number; readonly answer: string | Buffer }

function answerOf(
  request: http.IncomingMessage,
  body: Buffer,
  objects: Map<string, Buffer>,
): Answer {
  if (!isSigned(request, body, SECRET)) {
    return { status: 403, answer: '<Error><Code>SignatureDoesNotMatch</Code></Error>' }
  }
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://host')
  const key = decodeURIComponent(pathname.replace(/^\/evidence\//, ''))
  if (key === '') return { status: 200, answer: listing(objects, searchParams) }
  if (request.method !== 'PUT') {
    const object = objects.get(key)
    return object ? { status: 200, answer: object } : { status: 404, answer: '' }
  }
  if (request.headers['if-none-match'] === '*' && objects.has(key)) {
    return { status: 412, answer: '' }
  }
  objects.set(key, body)
  return { status: 200, answer: '' }
}

function listing(objects: Map<string, Buffer>, query: URLSearchParams): string {
  const from = Number(query.get('continuation-token')?.replace('&page=', '') ?? 0)
  const keys = [...objects.keys()].filter(key => key.startsWith(query.get('prefix') ?? '')).sort()
  const page = keys
    .slice(from, from + PAGE)
    .map(key => `<Contents><Key>${encodeURIComponent(key)}</Key></Contents>`)
  const next = from + PAGE
  const token = `<NextContinuationToken>&amp;page=${next}</NextContinuationToken>`
  return `<ListBucketResult>${page.join('')}${next < keys.length ? token : ''}</ListBucketResult>`
}
