import express, { type Express } from 'express'
import type { KeystoneContext } from '@keystone-6/core/types'
import { mountGuards } from './guards.ts'
import { mountHealth } from './health.ts'
import { mountPartnerPage } from './partner-page/index.ts'
import { mountPublic } from './public.ts'
import { limitRate, steadily } from './rate.ts'
import { refuseBody } from './refuse.ts'

/** The most that a request to the CMS may hold; a proxy in front should let as much through. */
export const API_BODY_LIMIT = '1mb'

interface Serving {
  readonly dataDir: string
  /** True where people reach the desk by https. */
  readonly secure: boolean
  readonly adminPages: string
  readonly trustedProxies: readonly string[]
  /** Requests a second and address; 0: any number. */
  readonly apiRate: number
  readonly publicRate: number
}

/** Everything that one process serves besides the CMS itself, in the order in which it is asked. */
export function mountDesk(
  app: Express,
  context: KeystoneContext,
  { dataDir, secure, adminPages, trustedProxies, apiRate, publicRate }: Serving,
): void {
  app.set('trust proxy', trustedProxies.length > 0 ? trustedProxies : false)
  mountGuards(app, { secure, adminPages })
  app.use(['/api', '/partner'], limitRate(steadily(apiRate)))
  app.use('/public/graphql', limitRate(steadily(publicRate)))
  // Read here, so that what is no JSON gets an answer of ours; Keystone's own parser finds it done.
  app.use('/api/graphql', express.json({ limit: API_BODY_LIMIT }), refuseBody(API_BODY_LIMIT))
  mountHealth(app, context)
  mountPartnerPage(app, context)
  mountPublic(app, { dataDir, secure })
}
