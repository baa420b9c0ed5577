import { expect, test } from 'vitest'
import { tempFolder } from '../../../support/temp.ts'
import { seeded } from '../support/random.ts'
import { killAgainAndAgain, undisturbed } from '../support/kill.ts'

// Planted: random numbers by the count of samples that this process has begun. Seen to fail on 2026-11-25.
test(
  'a run that is killed goes on to the same bytes, each sample once',
  { timeout: 120_000 },
  async () => {
    const right = await undisturbed(tempFolder())
    const { kills, wrong } = await killAgainAndAgain(2, seeded(2), tempFolder, right)
    expect({ kills, wrong }).toEqual({ kills: 2, wrong: [] })
  },
)
