import { createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'
import { sha256Hex } from '../../../../../schema/evidence/index.ts'

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()

/** Whether a request is signed with this secret (AWS Signature Version 4), body included. */
export function isSigned(request: IncomingMessage, body: Buffer, secret: string): boolean {
  const { headers, method = '', url = '' } = request
  const found =
    /^AWS4-HMAC-SHA256 Credential=[^/]+\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=(\w+)$/.exec(
      headers.authorization ?? '',
    )
  if (!found || headers['x-amz-content-sha256'] !== sha256Hex(body)) return false
  const [, day = '', region = '', signed = '', signature] = found
  const { pathname, searchParams } = new URL(url, 'http://host')
  const query = [...searchParams]
    .map(pair => pair.map(encodeURIComponent).join('='))
    .sort()
    .join('&')
  const named = signed.split(';').map(name => `${name}:${String(headers[name])}\n`)
  const payload = String(headers['x-amz-content-sha256'])
  const asked = [method, pathname, query, named.join(''), signed, payload].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256Hex(asked)].join('\n')
  const key = hmac(hmac(hmac(hmac(`AWS4${secret}`, day), region), 's3'), 'aws4_request')
  return hmac(key, text).toString('hex') === signature
}
