import { expect, test } from 'vitest'
import { loadSeed } from '../../../scripts/seed/load/load.ts'
import { isIdle } from '../../../scripts/seed/load/tally.ts'
import { problemsOf } from '../../schema/platform/audit/strike/soundness.ts'
import { readTables } from '../../schema/platform/audit/strike/state.ts'
import { describeOnBoth } from '../../support/index.ts'
import { seedClients } from './clients.ts'
import { demonstrationFiles, planOf } from './demonstration.ts'

const LONG = 180_000

describeOnBoth('a second family', desk => {
  test(
    'needs its own files only, and no code',
    async () => {
      const clients = await seedClients(desk().context)
      const plan = planOf(demonstrationFiles('grover'))
      const tally = await loadSeed(plan, clients)
      const published = plan.stages.flatMap(stage => stage.records).length
      expect(tally).toMatchObject({ published, kept: [] })
      expect(isIdle(await loadSeed(plan, clients))).toBe(true)
      expect(problemsOf(await readTables(desk().place)), 'the log explains all of it').toEqual([])
    },
    LONG,
  )
})
