import { expect, test } from 'vitest'
import { tempFolder } from '../../../support/temp.ts'
import { seeded } from '../support/random.ts'
import { killAgainAndAgain, undisturbed } from '../support/kill.ts'

const KILLS = 200

test('200 kills at random moments leave the same bytes', { timeout: 3_600_000 }, async () => {
  const right = await undisturbed(tempFolder())
  const found = await killAgainAndAgain(KILLS, seeded(20261125), tempFolder, right)
  // For docs/proofs/samples-kill.md.
  process.stdout.write(`${JSON.stringify({ ...found, wrong: found.wrong.length })}\n`)
  expect(found.wrong).toEqual([])
})
