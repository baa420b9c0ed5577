import type { Place } from '../place.ts'
import { keysOf, nextPageOf } from './listing.ts'
import { requestsTo } from './requests.ts'
import { parseS3Settings, type S3Settings } from './settings.ts'

/** How often a write is tried that the service puts off since another is under way. */
const TRIES = 5

/**
 * A bucket of an S3-compatible object store as a place for evidence. That a name is taken once only
 * rests on `If-None-Match`; where a service does not know it, two who withdraw the same evidence at
 * the same instant are not kept apart.
 *
 * @throws EvidenceError `MALFORMED` for unfit settings; `UNAVAILABLE` from each of its functions.
 */
export function s3Place(settings: S3Settings): Place {
  const parsed = parseS3Settings(settings)
  const send = requestsTo(parsed)
  const keyOf = (name: string) => parsed.prefix + name
  const has = async (name: string) =>
    (await send({ method: 'HEAD', name: keyOf(name) }, [200, 404])).status === 200
  return {
    has,
    async read(name) {
      const response = await send({ method: 'GET', name: keyOf(name) }, [200, 404])
      const bytes = Buffer.from(await response.arrayBuffer())
      return response.status === 200 ? bytes : null
    },
    async create(name, body) {
      if (await has(name)) return false
      const headers = { 'if-none-match': '*' }
      const put = { method: 'PUT', name: keyOf(name), headers, body } as const
      for (let left = TRIES; ; left -= 1) {
        const { status } = await send(put, left > 1 ? [200, 412, 409] : [200, 412])
        if (status !== 409) return status === 200
      }
    },
    async list(prefix = '') {
      const names: string[] = []
      for (let page: string | null = ''; page !== null;) {
        const token: Record<string, string> = page === '' ? {} : { 'continuation-token': page }
        const query = { 'list-type': '2', 'encoding-type': 'url', prefix: keyOf(prefix), ...token }
        const xml = await (await send({ method: 'GET', name: '', query }, [200])).text()
        names.push(...keysOf(xml).map(key => key.slice(parsed.prefix.length)))
        page = nextPageOf(xml)
      }
      return names.sort()
    },
  }
}
