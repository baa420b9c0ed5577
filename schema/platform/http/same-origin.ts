import type { NextFunction, Request, Response } from 'express'

/**
 * Lets a form through only where it was sent from a page of this same address.
 *
 * Browsers say where a request comes from: `Sec-Fetch-Site` in all of today's, `Origin` on every
 * POST of older ones. Script cannot forge either. A request with neither came from no browser that
 * a person could have been lured with, but from no form of ours either, so that it is refused too.
 */
export function requireSameOrigin(request: Request, response: Response, next: NextFunction): void {
  if (isSafe(request.method) || cameFromHere(request)) return next()
  response.status(403).type('text/plain').send('This form was not sent from the desk’s own page.\n')
}

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD'

function cameFromHere(request: Request): boolean {
  const site = request.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const origin = request.get('origin')
  return origin !== undefined && hostOf(origin) === request.get('host')?.toLowerCase()
}

/** Host and port of an origin; null for `null` and for what is no address. */
function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
