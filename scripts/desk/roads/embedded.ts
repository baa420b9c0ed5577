import { SchemaLink } from '@apollo/client/link/schema'
import type { KeystoneContext } from '@keystone-6/core/types'
import { DeskError } from '../../../schema/platform/errors.ts'
import { openDesk, type OpenDesk } from '../../../schema/platform/open-desk.ts'
import { sessionForToken } from '../../../schema/platform/session/resolve.ts'
import { ensureBuild } from '../../build/index.ts'
import type { DeskCli } from '../desk-cli.ts'
import { askHere } from './cookie-door.ts'
import type { Road } from './road.ts'

/** Opens the data folder in this process; it is held for writing until the road is closed. */
export async function openHere({ settings }: DeskCli): Promise<OpenDesk> {
  await ensureBuild(settings, 'client')
  return openDesk({ dataDir: settings.dataDir, databaseUrl: settings.databaseUrl })
}

/** The road to a desk opened in this process, as the owner of the token and nobody more. */
export async function embeddedRoad(desk: DeskCli, token: string): Promise<Road> {
  const { context, close } = await openHere(desk)
  try {
    return await roadOn(context, token, close)
  } catch (error) {
    await close()
    throw error
  }
}

async function roadOn(
  context: KeystoneContext,
  token: string,
  close: () => Promise<void>,
): Promise<Road> {
  if (!(await sessionForToken(context, token))) throw unknownToken()
  return {
    address: null,
    link: new SchemaLink({
      schema: context.graphql.schema,
      validate: true,
      // As at the HTTP door, rights are read anew for each request, never remembered.
      context: async () => context.withSession(await sessionForToken(context, token)),
    }),
    askHere: askHere(context),
    as: other => roadOn(context, other, async () => undefined),
    close,
  }
}

/** The refusal of a token that no longer means anybody. */
export const unknownToken = (): DeskError =>
  new DeskError(
    'SIGN_IN_FAILED',
    'The token is unknown, revoked or expired. Sign in again: npm run desk -- sign-in EMAIL',
  )
