import { expect } from 'vitest'
import type { World } from './world.ts'

/** How often each step ended how, so that a proof can show that all roads were walked. */
export type Tally = Map<string, number>

/**
 * Does a step that the rules either allow (no reasons against it) or forbid. What is forbidden must
 * be refused for one of those reasons, and leave every row as it was.
 *
 * @returns the desk's answer, or null where it refused.
 */
export async function attempt<T>(
  world: World,
  tally: Tally,
  name: string,
  against: readonly string[],
  ask: () => Promise<T>,
): Promise<T | null> {
  const before = against.length > 0 ? await everything(world) : null
  const { code, answer } = await ask().then(
    answer => ({ code: 'done', answer }),
    (error: unknown) => ({ code: codeIn(error), answer: null }),
  )
  tally.set(`${name}: ${code}`, (tally.get(`${name}: ${code}`) ?? 0) + 1)
  if (before === null) expect(code, name).toBe('done')
  else {
    expect(against, `${name} ended with ${code}`).toContain(code)
    expect(await everything(world), `${name} was refused and changed something`).toEqual(before)
  }
  return answer
}

function codeIn(error: unknown): string {
  const code = (error as { extensions?: { code?: unknown } }).extensions?.code
  if (typeof code !== 'string') throw error
  return code
}

const COUNTED = [
  'auditEvent',
  'revision',
  'publication',
  'payload',
  'correction',
  'delivery',
] as const

/** Whatever a refused step could have left behind: all rows of this game, and the size of each log. */
async function everything({ context, ids, embargo, cast }: World): Promise<unknown> {
  const { prisma } = context.sudo()
  const where = { id: { in: [...Object.values(ids), embargo] } }
  const accounts = { id: { in: Object.values(cast.accounts).map(({ id }) => id) } }
  const links = { include: { sources: { select: { id: true } } } }
  return {
    counts: await Promise.all(COUNTED.map(table => prisma[table].count())),
    rows: await Promise.all([
      ...[prisma.measurement, prisma.timelineEvent, prisma.footnote].map(table =>
        table.findMany({ where, ...links }),
      ),
      prisma.finding.findMany({ where, ...links }),
      prisma.report.findMany({ where, include: { ...links.include, findings: true } }),
      ...[prisma.source, prisma.embargo].map(table => table.findMany({ where })),
      ...[prisma.user, prisma.serviceToken].map(table => table.findMany({ where: accounts })),
    ]),
  }
}
