import type { Ground } from './ground.ts'
import { PASSWORD, type Visitor } from './people.ts'
import type { PlantedRow } from './tables.ts'

/** The account of whoever asks, as it is in the database; null where there is none. */
export async function ownRow(ground: Ground, { userId }: Visitor): Promise<PlantedRow | null> {
  if (!userId) return null
  const row = (await ground.context.prisma.User.findUnique({ where: { id: userId } })) as Record<
    string,
    unknown
  >
  const { organizationId } = row
  return {
    id: userId,
    values: { ...row, password: PASSWORD },
    links: organizationId ? { organization: [String(organizationId)] } : {},
  }
}
