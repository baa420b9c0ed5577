import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { refusal, tempFolder } from '../../../support/temp.ts'
import { seeded } from '../support/random.ts'
import { digestsIn, PROMPTS, runHere, SMALL } from '../support/small-run.ts'

const SETTINGS = [
  ['without prompts', SMALL],
  ['with prompts', { ...SMALL, prompts: PROMPTS, count: 8, arms: ['t1', 'k40-p90'] }],
] as const

describe.each(SETTINGS)('a run %s', (_, settings) => {
  let right: Record<string, string> = {}
  beforeAll(async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-test-'))
    await runHere(folder, settings, 7)
    right = digestsIn(folder)
    fs.rmSync(folder, { recursive: true })
  })

  // Planted: random numbers that depend on the row; a row that is begun anew under the mask of the one before
  // it. Seen to fail on 2026-11-25.
  test.each([1, 32])('gives the same bytes at batch %i as at batch 7', async batch => {
    const folder = tempFolder()
    await runHere(folder, settings, batch)
    expect(digestsIn(folder)).toEqual(right)
  })

  // Planted: an arm taken for whole once its folder is there. Seen to fail on 2026-11-25.
  test('gives the same bytes when it is stopped again and again, at another batch each time', async () => {
    const folder = tempFolder()
    const random = seeded(4)
    for (let stops = 0; stops < 4; stops++) {
      let left = Math.floor(random() * 100)
      const stopped = runHere(folder, settings, 2 + Math.floor(random() * 9), () => left-- <= 0)
      await stopped.catch((error: unknown) => expect(error).toEqual(refusal('STOPPED')))
    }
    await runHere(folder, settings, 7)
    expect(digestsIn(folder)).toEqual(right)
  })
})
