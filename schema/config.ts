import type { Server } from 'node:http'
import { createAuth } from '@keystone-6/auth'
import { config } from '@keystone-6/core'
import type { KeystoneConfig, KeystoneContext } from '@keystone-6/core/types'
import type { Express } from 'express'
import { extendWithActions, startDesk } from './actions/index.ts'
import { lists } from './index.ts'
import { adminPagesFolder } from './platform/build/index.ts'
import { useDataFolder } from './platform/data-folder.ts'
import { databaseConfig } from './platform/database.ts'
import { apolloConfig, LONGEST_LIST } from './platform/graphql/apollo.ts'
import { guardCursors } from './platform/graphql/cursors.ts'
import { closeDoors } from './platform/graphql/doors.ts'
import { guardSignIn } from './platform/graphql/sign-in.ts'
import { API_BODY_LIMIT, mountDesk } from './platform/http/index.ts'
import { announceRunning } from './platform/http/running.ts'
import { secretFor } from './platform/secrets.ts'
import type { Session } from './platform/session/actor.ts'
import { mayUseAdminUi } from './platform/session/admin-ui.ts'
import { deskSessions } from './platform/session/strategy.ts'
import type { Settings } from './platform/settings.ts'

/** It holds nothing of the record, so that anybody may see it. */
const NO_ACCESS = '/admin/no-access'

const { withAuth } = createAuth({
  listKey: 'User',
  identityField: 'email',
  secretField: 'password',
})

/**
 * The CMS for one set of settings: lists, session, database, limits. A function, since a process
 * (a command, a test) may open a desk on another database than its environment names.
 */
export function deskConfig(settings: Settings) {
  useDataFolder(settings.dataDir)
  const secure = settings.origin?.startsWith('https:') ?? false
  const secret = settings.sessionSecret ?? secretFor(settings.dataDir, 'session')
  const session = deskSessions({ secret, secure })
  const desk = config({
    telemetry: false,
    lists,
    listDefaults: { graphql: { maxTake: LONGEST_LIST } },
    types: { path: 'generated/keystone/types.ts' },
    db: databaseConfig(settings),
    session,
    graphql: {
      playground: false,
      debug: false,
      bodyParser: { limit: API_BODY_LIMIT },
      apolloConfig,
      extendGraphqlSchema: schema =>
        closeDoors(
          guardCursors(guardSignIn(extendWithActions(schema, settings), { secret, secure })),
          settings,
        ),
    },
    ui: {
      basePath: '/admin',
      publicPages: [NO_ACCESS],
      isAccessAllowed: ({ session }: { session?: Session }) => mayUseAdminUi(session),
    },
    server: {
      cors: false,
      options: { port: settings.port, host: settings.host },
      extendExpressApp: (app: Express, context: KeystoneContext) =>
        mountDesk(app, context, {
          dataDir: settings.dataDir,
          secure,
          adminPages: adminPagesFolder(settings),
          trustedProxies: settings.trustedProxies,
          apiRate: settings.apiRate,
          publicRate: settings.publicRate,
        }),
      extendHttpServer: async (server: Server, context: KeystoneContext) => {
        announceRunning({ server, context })
        await startDesk(server, context, settings)
      },
    },
  })
  const guarded = withAuth(desk)
  return {
    ...guarded,
    // The auth package wraps the sessions to read their data with sudo; ours are read on every request.
    session,
    ui: { ...guarded.ui, pageMiddleware: orNoAccess(guarded.ui?.pageMiddleware) },
  }
}

type PageMiddleware = NonNullable<NonNullable<KeystoneConfig['ui']>['pageMiddleware']>

/**
 * The auth package asks whoever has no access to sign in. Who is signed in already would only be
 * asked again: they get a page that says where to go. By a redirect: Keystone's own way to show that
 * page does not work below a base path.
 */
const orNoAccess =
  (signIn: PageMiddleware | undefined): PageMiddleware =>
  async args =>
    !args.wasAccessAllowed && args.context.session
      ? { kind: 'redirect', to: NO_ACCESS }
      : signIn?.(args)
