import { config } from '@keystone-6/core'
import { createAuth } from '@keystone-6/auth'
import type { Express } from 'express'
import type { KeystoneContext } from '@keystone-6/core/types'
import { extendWithActions, startDesk } from './schema/actions/index.ts'
import { lists } from './schema/index.ts'
import { databaseConfig } from './schema/platform/database.ts'
import { apolloConfig } from './schema/platform/graphql/apollo.ts'
import { closeDoors } from './schema/platform/graphql/doors.ts'
import { guardSignIn } from './schema/platform/graphql/sign-in.ts'
import { mountDesk } from './schema/platform/http/index.ts'
import { secretFor } from './schema/platform/secrets.ts'
import { deskSessions } from './schema/platform/session/strategy.ts'
import type { Session } from './schema/platform/session/actor.ts'
import { readSettings } from './schema/platform/settings.ts'

const settings = readSettings()
const secure = settings.origin?.startsWith('https:') ?? false

const { withAuth } = createAuth({
  listKey: 'User',
  identityField: 'email',
  secretField: 'password',
})

/** Roles that work in the Admin UI; partners have a page of their own. */
const ADMIN_UI_ROLES = new Set(['staff', 'reviewer', 'leadership', 'admin'])

const desk = config({
  telemetry: false,
  lists,
  listDefaults: { graphql: { maxTake: 100 } },
  types: { path: 'generated/keystone/types.ts' },
  db: databaseConfig(settings),
  graphql: {
    playground: false,
    debug: false,
    bodyParser: { limit: '1mb' },
    apolloConfig,
    extendGraphqlSchema: schema => closeDoors(guardSignIn(extendWithActions(schema))),
  },
  ui: {
    basePath: '/admin',
    isAccessAllowed: ({ session }: { session?: Session }) =>
      session?.actor.kind === 'user' && ADMIN_UI_ROLES.has(session.actor.role),
  },
  server: {
    cors: false,
    options: { port: settings.port, host: settings.host },
    extendExpressApp: (app: Express, context: KeystoneContext) =>
      mountDesk(app, context, { dataDir: settings.dataDir, secure }),
    extendHttpServer: startDesk,
  },
})

export default {
  ...withAuth(desk),
  // The auth package would read the session's data with sudo; ours is checked on every request.
  session: deskSessions({
    secret: settings.sessionSecret ?? secretFor(settings.dataDir, 'session'),
    secure,
  }),
}
