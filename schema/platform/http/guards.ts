import type { Express, Request, Response, NextFunction } from 'express'
import helmet from 'helmet'

/**
 * Headers and refusals that come before anything else on the CMS's paths.
 *
 * The public site and `/partner` set a stricter policy of their own; the Admin UI is a Next.js
 * application, whose styles are inserted by script.
 */
export function mountGuards(app: Express, { secure }: { secure: boolean }): void {
  app.disable('x-powered-by')
  app.use(refuseUploads)
  app.use(
    ['/admin', '/api'],
    helmet({ contentSecurityPolicy: { directives: policy(secure) }, hsts: secure }),
    noStore,
  )
}

/** No list has a file field, and the upload parser would spool any body before a session is looked at. */
function refuseUploads(request: Request, response: Response, next: NextFunction): void {
  if (/^multipart\//i.test(request.headers['content-type'] ?? '')) {
    response.status(415).json({
      errors: [{ message: 'Files cannot be uploaded here.', extensions: { code: 'BAD_REQUEST' } }],
    })
    return
  }
  next()
}

function noStore(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store')
  next()
}

const policy = (secure: boolean) => ({
  defaultSrc: ["'self'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
  upgradeInsecureRequests: secure ? [] : null,
})
