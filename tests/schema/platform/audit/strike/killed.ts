import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { withConnection } from '../../../../../schema/platform/connection.ts'
import { openDesk } from '../../../../../schema/platform/open-desk.ts'
import { ensureBuild } from '../../../../../scripts/build/index.ts'
import { emptyPlace, type Place, type Provider } from '../../../../support/index.ts'
import { readyChild } from './child-process.ts'
import { arm, disarm } from './driver.ts'
import { OPERATIONS } from './operations.ts'
import { problemsOf } from './soundness.ts'
import { difference, readTables } from './state.ts'
import { isAfterCommit, type Step } from './steps.ts'

/**
 * Kills the whole process at chosen statements of every operation. The database then has all of what
 * was asked for or nothing of it, its log fits, and the next process starts on it.
 *
 * @param operations each must have a statement that is chosen; all of them unless some are named.
 */
export function describeKilled(
  provider: Provider,
  choose: () => (statements: readonly string[]) => readonly Step[],
  operations: readonly string[] = Object.keys(OPERATIONS),
): void {
  describe(`the process is killed (${provider})`, () => {
    let place: Place
    let plans: ReadonlyMap<string, Plan>
    beforeAll(async () => {
      place = await emptyPlace(provider)
      plans = await planOn(place, choose(), operations)
    }, 600_000)
    afterAll(() => place.remove())

    for (const operation of operations) {
      test(`in the middle of ${operation}`, { timeout: 3_600_000 }, async () => {
        const { steps, all } = plans.get(operation) ?? { steps: [], all: {} }
        expect(steps).not.toEqual([])
        for (const step of steps) {
          // The lock of the killed process is there: each child is the next start.
          const child = await readyChild(place, operation)
          const before = await readTables(place)
          // As reads come and go with the record, a blow at one of the last may find none to fall on.
          const unharmed = await child.act({ how: 'kill', ...step })
          if (unharmed) expect(step.kind).toBe('SELECT')
          if (provider === 'postgresql') await untilAlone(place)
          const after = await readTables(place)
          expect(
            unharmed ? [all] : outcomesOf(step, all),
            `${step.when} ${step.sql}`,
          ).toContainEqual(difference(before, after))
          expect(problemsOf(after)).toEqual([])
        }
      })
    }
  })
}

/** What one operation does where nothing is in its way, and where it is to be struck. */
interface Plan {
  readonly all: Readonly<Record<string, number>>
  readonly steps: readonly Step[]
}

/** Does each operation once, unharmed, on a desk in this process. */
async function planOn(
  place: Place,
  stepsOf: (statements: readonly string[]) => readonly Step[],
  operations: readonly string[],
): Promise<ReadonlyMap<string, Plan>> {
  await ensureBuild(place.settings, 'client')
  const desk = await openDesk({ ...place, purpose: 'a test' })
  const plans = new Map<string, Plan>()
  for (const name of operations) {
    const prepare = OPERATIONS[name]
    if (!prepare) throw new Error(`There is no operation ${name}.`)
    const act = await prepare(desk.context)
    const before = await readTables(place)
    arm(null)
    await act()
    const steps = stepsOf(disarm().statements)
    plans.set(name, { steps, all: difference(before, await readTables(place)) })
  }
  await desk.close()
  return plans
}

/** What may be found: a commit that was under way has been made or not, anything else is certain. */
function outcomesOf(step: Step, all: Readonly<Record<string, number>>) {
  // The n-th read of a longer record may be before the commit where that of a shorter one was after it.
  if (step.kind === 'SELECT') return [all, {}]
  if (isAfterCommit(step)) return [all]
  return step.when === 'sent' && step.isCommit ? [all, {}] : [{}]
}

/** PostgreSQL notices that a client has gone, and ends what it had begun, in its own time. */
async function untilAlone({ settings }: Place): Promise<void> {
  const others = `SELECT 1 FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`
  await expect
    .poll(() => withConnection(settings, async c => (await c.rows(others)).length), {
      timeout: 20_000,
    })
    .toBe(0)
}
