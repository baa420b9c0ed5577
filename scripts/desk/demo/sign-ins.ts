import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { DeskError } from '../../../schema/platform/errors.ts'
import { ROLE } from '../../../schema/vocabulary/index.ts'
import { generatePassword } from '../accounts/password.ts'

const ROLES = ['admin', 'leadership', 'reviewer', 'staff', 'partner'] as const

const signIn = z.object({
  role: z.enum(ROLES),
  name: z.string(),
  email: z.string(),
  password: z.string(),
})
const file = z.object({ signIns: z.array(signIn) })

/** One person of the demonstration: what they are, and how to sign in as them. */
export type SignIn = z.infer<typeof signIn>

/** Where the demonstration's sign-ins are kept. A data folder that has it holds a demonstration. */
export const signInsFile = (dataDir: string): string => path.join(dataDir, 'demo', 'sign-ins.json')

/** One sign-in for each role, with new passwords. */
export const newSignIns = (): readonly SignIn[] =>
  ROLES.map(role => ({
    role,
    name: `Demonstration: ${ROLE.terms[role].label.toLowerCase()}`,
    email: `${role}@demo.example`,
    password: generatePassword(),
  }))

/** Keeps the sign-ins where their owner alone can read them, so that every run prints the same. */
export function writeSignIns(place: string, signIns: readonly SignIn[]): void {
  fs.mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 })
  fs.writeFileSync(place, `${JSON.stringify({ signIns }, null, 2)}\n`, { mode: 0o600 })
}

/** The sign-ins of an earlier run; null where there was none. */
export function readSignIns(place: string): readonly SignIn[] | null {
  const found = fs.statSync(place, { throwIfNoEntry: false })
  if (!found) return null
  if (found.mode & 0o077) {
    throw new DeskError('NOT_ALLOWED', `${place} can be read by others; run: chmod 600 ${place}`)
  }
  return file.parse(JSON.parse(fs.readFileSync(place, 'utf8'))).signIns
}

/** The sign-in of one role. */
export function signInAs(signIns: readonly SignIn[], role: SignIn['role']): SignIn {
  const found = signIns.find(person => person.role === role)
  if (!found) throw new Error(`The demonstration has no ${role}.`)
  return found
}
