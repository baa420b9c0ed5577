import type { KeystoneContext } from '@keystone-6/core/types'
import express, { type Express, type RequestHandler } from 'express'
import helmet from 'helmet'
import { requireSameOrigin } from '../same-origin.ts'
import { refusalOf } from './answers.ts'
import {
  handleApprove,
  handleRefuse,
  handleSignIn,
  handleSignOut,
  showPage,
  type Handler,
} from './handlers.ts'
import { frame } from './view/frame.ts'
import { STYLE } from './view/style.ts'

/** Nothing but this page's own stylesheet and forms; no script at all. */
const POLICY = {
  defaultSrc: ["'none'"],
  styleSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
}

/**
 * `/partner`: the one page for partners, who have no Admin UI. Rendered here, without script; what
 * it reads and does goes through GraphQL with the person's own session.
 */
export function mountPartnerPage(app: Express, context: KeystoneContext): void {
  const page = express.Router()
  const as = (handler: Handler): RequestHandler => asPerson(context, handler)
  page.use(
    helmet({ contentSecurityPolicy: { useDefaults: false, directives: POLICY }, hsts: false }),
    requireSameOrigin,
    express.urlencoded({ extended: false, limit: '16kb', parameterLimit: 10 }),
  )
  page.get('/style.css', (_request, response) => {
    response.type('css').set('Cache-Control', 'public, max-age=3600').send(STYLE)
  })
  page.use(noStore)
  page.get('/', as(showPage))
  page.post('/sign-in', as(handleSignIn))
  page.post('/sign-out', as(handleSignOut))
  page.post('/approve', as(handleApprove))
  page.post('/refuse', as(handleRefuse))
  app.use('/partner', page)
}

/** Runs a handler as whoever the request's cookie says; a failure ends in a page, not in silence. */
const asPerson =
  (context: KeystoneContext, handler: Handler): RequestHandler =>
  async (request, response) => {
    try {
      await handler(await context.withRequest(request, response), request, response)
    } catch (error) {
      const { status, message } = refusalOf(error)
      const view = frame({ title: 'That did not work', message, content: null })
      response.status(status).type('html').send(view.toString())
    }
  }

const noStore: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
