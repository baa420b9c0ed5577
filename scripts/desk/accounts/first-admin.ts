import type { KeystoneContext } from '@keystone-6/core/types'
import { issueOwnToken } from '../../../schema/actions/issue-token.ts'
import type { Session } from '../../../schema/platform/session/actor.ts'
import { clock } from '../../../schema/platform/clock.ts'
import type { DeskCli } from '../desk-cli.ts'
import { openHere } from '../roads/embedded.ts'
import { tokenFile, writeToken } from '../token-file.ts'
import type { NewPerson } from './people.ts'

/**
 * Makes the first administrator of a desk in which there is nobody, with a token for `desk` on this
 * machine. Whoever can write the data folder could write the database too, so this gives nothing
 * away; once there is anybody, only an administrator adds people.
 *
 * @returns whether there was nobody, so that the person was added.
 */
export async function addFirstAdmin(
  desk: DeskCli,
  person: Omit<NewPerson, 'role' | 'organization'>,
): Promise<boolean> {
  const { context, close } = await openHere(desk)
  try {
    // WARNING: sudo. There is nobody yet whose access could be used.
    const sudo = context.sudo()
    if (((await sudo.db.User?.count()) ?? 0) > 0) return false
    const user = await sudo.db.User?.createOne({
      data: { ...person, email: person.email.toLowerCase(), role: 'admin' },
    })
    const { token } = await issueOwnToken(as(context, String(user?.id)), {
      name: 'desk on this machine',
    })
    writeToken(tokenFile(desk.settings.dataDir), token)
    return true
  } finally {
    await close()
  }
}

/** A context of the person who was just added. */
function as(context: KeystoneContext, id: string): KeystoneContext {
  const session: Session = {
    itemId: id,
    actor: {
      kind: 'user',
      id,
      role: 'admin',
      organizationId: null,
      scopes: [],
      signedInAt: clock.now().toISOString(),
    },
  }
  return context.withSession(session)
}
