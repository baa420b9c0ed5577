import type { Role } from '../../vocabulary/index.ts'
import type { Session } from './actor.ts'

/** Roles that work in the Admin UI; partners have a page of their own. */
const ADMIN_UI_ROLES: ReadonlySet<Role> = new Set(['staff', 'reviewer', 'leadership', 'admin'])

/** Whether somebody may open the Admin UI, and read how it is made: every list, field and help text. */
export const mayUseAdminUi = (session: Session | undefined): boolean =>
  session?.actor.kind === 'user' && ADMIN_UI_ROLES.has(session.actor.role)
