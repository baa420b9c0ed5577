import { DeskError } from '../../../schema/platform/errors.ts'
import type { DeskCli } from '../desk-cli.ts'
import { UsageError } from '../failure.ts'
import { serverAddress } from '../roads/index.ts'
import { addPerson, type NewPerson } from './people.ts'

/** A person of whom it may not yet be said what they may do. */
export type Anybody = Omit<NewPerson, 'role'> & { readonly role?: string }

/**
 * Adds a person under the caller's access. Where no token of an administrator is at hand and the
 * desk has nobody, the person becomes its first administrator.
 *
 * @returns the role of the person.
 */
export async function addAnybody(desk: DeskCli, person: Anybody): Promise<string> {
  try {
    const client = await desk.connect()
    if (!person.role) throw new UsageError('Say what the person may do: --role ROLE.')
    await addPerson(client, withRole(person, person.role))
    return person.role
  } catch (error) {
    const nobody = error instanceof DeskError && error.code === 'SIGN_IN_FAILED'
    if (!nobody || !(await becameFirst(desk, person))) throw error
    return 'admin'
  }
}

async function becameFirst(desk: DeskCli, { email, name, password, role = 'admin' }: Anybody) {
  if (await serverAddress(desk)) return false
  if (role !== 'admin') return false
  const { addFirstAdmin } = await import('./first-admin.ts')
  return addFirstAdmin(desk, { email, name, password })
}

const withRole = ({ email, name, password, organization }: Anybody, role: string): NewPerson => ({
  email,
  name,
  password,
  role,
  organization,
})
