import { ROLE } from '../../../schema/vocabulary/index.ts'
import { table } from '../table.ts'
import type { SignIn } from './sign-ins.ts'

/** What a person needs to look around: the addresses, and one sign-in for each role. */
export interface Summary {
  readonly address: string
  readonly siteDir: string
  readonly signIns: readonly SignIn[]
}

/** Page → path, as the one process serves them. */
const PAGES = [
  ['Public site', '/'],
  ['Public data', '/public/graphql'],
  ['The desk', '/admin'],
  ['For partners', '/partner'],
  ['API of the desk', '/api/graphql'],
] as const

/** The summary as text for a terminal. */
export function summaryText({ address, signIns }: Summary): string {
  const pages = PAGES.map(([page, path]) => ({ page, address: address + path }))
  const people = signIns.map(({ role, email, password }) => ({
    role: ROLE.terms[role].label,
    email,
    password,
    at: role === 'partner' ? '/partner' : '/admin',
  }))
  return [
    '',
    table(pages, ['page', 'address']),
    '',
    'Sign in as:',
    table(people, ['role', 'email', 'password', 'at']),
    '',
    'Ctrl-C stops it; the next run goes on where this one ends.',
  ].join('\n')
}
