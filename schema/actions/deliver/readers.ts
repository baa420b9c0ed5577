import type { Actor } from '../../platform/session/actor.ts'
import { FIELD_KINDS, POLICY, type Grantee, type ListKey, type ListPolicy } from '../../policy.ts'

/** Whose words they are, where that may not be told to all. */
export const CONFIDENTIAL = 'confidential words'

/** Whoever reads why a publication was refused. */
const DESK: readonly Grantee[] = ['staff', 'reviewer', 'leadership', 'admin']

/** True where only some of the desk's people may read a field: nothing may be told of it to all. */
export const isConfidential = (listKey: string, field: string): boolean =>
  !DESK.every(role => isOpenTo(role, listKey, field))

/** True where an actor may read a field of any row of a list. */
export const mayRead = ({ role, scopes }: Actor, listKey: string, field: string): boolean =>
  role === 'service'
    ? scopes.some(scope => isOpenTo(`service:${scope}`, listKey, field))
    : isOpenTo(role, listKey, field)

function isOpenTo(grantee: Grantee, listKey: string, field: string): boolean {
  const { query, fields }: ListPolicy = POLICY[listKey as ListKey]
  const kinds = Object.entries(fields) as [keyof typeof FIELD_KINDS, string][]
  const kind = kinds.find(([, names]) => names.split(' ').includes(field))?.[0]
  const readers: readonly string[] = kind ? FIELD_KINDS[kind].read : []
  return query[grantee] === 'all' && readers.includes(grantee)
}
