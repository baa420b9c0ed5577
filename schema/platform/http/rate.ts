import type { RequestHandler } from 'express'
import { callerAddress, TokenBuckets, type Rate } from '../limits/index.ts'

/** Somebody may do this many seconds' worth at once. */
const BURST_SECONDS = 10

/** So many requests a second, on the whole; null for no limit. */
export const steadily = (perSecond: number): Rate | null =>
  perSecond > 0 ? { perSecond, burst: Math.ceil(perSecond * BURST_SECONDS) } : null

/**
 * Lets each address ask at a rate, before anything of a request has been read. Who asks too much is
 * told when to come back; nothing was done then, so that it is safe to ask again.
 */
export function limitRate(rate: Rate | null): RequestHandler {
  if (!rate) return (_request, _response, next) => next()
  const buckets = new TokenBuckets(rate)
  return (request, response, next) => {
    const wait = Math.ceil(buckets.take(callerAddress(request)))
    if (wait === 0) return next()
    const message = `Too many requests. Ask again in ${wait} s.`
    response
      .status(429)
      .set({ 'Retry-After': String(wait), 'Cache-Control': 'no-store' })
      .json({ errors: [{ message, extensions: { code: 'LIMIT_EXCEEDED' } }] })
  }
}
