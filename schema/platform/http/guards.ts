import type { Express, Request, Response, NextFunction } from 'express'
import helmet from 'helmet'
import { adminScripts } from './admin-scripts.ts'

/**
 * Headers and refusals that come before anything else on the CMS's paths.
 *
 * The public site and `/partner` set a stricter policy of their own; the Admin UI is a Next.js
 * application, whose styles are inserted by script.
 */
export function mountGuards(
  app: Express,
  { secure, adminPages }: { secure: boolean; adminPages: string },
): void {
  app.disable('x-powered-by')
  app.use(refuseUploads)
  app.use(
    ['/admin', '/api'],
    helmet({
      contentSecurityPolicy: { directives: policy(secure, adminScripts(adminPages)) },
      hsts: secure,
    }),
    noStore,
    nameless,
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

/** The Admin UI's own files bear their digest in their name and hold nothing of the record. */
function noStore(request: Request, response: Response, next: NextFunction): void {
  if (!request.path.startsWith('/_next/static/')) response.setHeader('Cache-Control', 'no-store')
  next()
}

/** Next names itself in a header; its configuration, which could forbid that, is Keystone's. */
function nameless(_request: Request, response: Response, next: NextFunction): void {
  const setHeader = response.setHeader.bind(response)
  response.setHeader = (name, value) =>
    name.toLowerCase() === 'x-powered-by' ? response : setHeader(name, value)
  next()
}

const policy = (secure: boolean, scriptsOf: (path: string) => readonly string[]) => ({
  defaultSrc: ["'self'"],
  // Helmet hands on Node's request, which Express has made its own: the path below the base.
  scriptSrc: ["'self'", (request: object) => scriptsOf((request as Request).path).join(' ')],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
  baseUri: ["'none'"],
  objectSrc: ["'none'"],
  upgradeInsecureRequests: secure ? [] : null,
})
