import { AwsClient } from 'aws4fetch'
import { sha256Hex } from '../../digest.ts'
import { EvidenceError } from '../../errors.ts'
import type { parseS3Settings } from './settings.ts'

/** How long an answer may take, bytes included. */
const TIMEOUT = 60_000

/** Overload passes; a request is sent so many times in all. */
const TRIES = 4

export interface S3Request {
  readonly method: 'GET' | 'HEAD' | 'PUT'
  /** A name in the bucket; empty for the bucket itself. */
  readonly name: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array
}

/** Sends a signed request and gives the answer, if its status is one of those that are expected. */
export type Send = (request: S3Request, expected: readonly number[]) => Promise<Response>

/** @throws EvidenceError `UNAVAILABLE`, from what it returns, without any secret. */
export function requestsTo(settings: ReturnType<typeof parseS3Settings>): Send {
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = settings
  const signing = { accessKeyId, secretAccessKey, region, service: 's3', retries: TRIES - 1 }
  const client = new AwsClient(signing)
  return async (request, expected) => {
    const { method, name, query = {}, headers = {}, body } = request
    // The bucket stands in the path: every service takes that, whatever names its host has.
    const url = new URL(`${endpoint.replace(/\/$/, '')}/${bucket}/${name}`)
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
    const digest = sha256Hex(body ?? '')
    const response = await client
      .fetch(url, {
        method,
        // Signed, so that the service refuses bytes that were damaged on the way.
        headers: { ...headers, 'x-amz-content-sha256': digest },
        ...(body ? { body: Buffer.from(body) } : {}),
        signal: AbortSignal.timeout(TIMEOUT),
      })
      .catch((error: unknown) => {
        throw unavailable(request, 'it cannot be reached', error)
      })
    if (expected.includes(response.status)) return response
    throw unavailable(request, `it answers ${response.status} ${await codeOf(response)}`)
  }
}

function unavailable({ method, name }: S3Request, why: string, cause?: unknown): EvidenceError {
  return new EvidenceError('UNAVAILABLE', `${method} ${name || '/'}: ${why}.`, cause)
}

/** The service's own word for what is wrong, e.g. `AccessDenied`. */
async function codeOf(response: Response): Promise<string> {
  const text = await response.text().catch(() => '')
  return /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? response.statusText
}
