import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { deliverOnce } from '../../../../schema/actions/deliver/run.ts'
import { withDesk } from '../../../support/index.ts'
import { plainProject } from '../../../support/plain-project.ts'
import { newsroom } from '../newsroom.ts'

vi.setConfig({ testTimeout: 60_000 })

describe('a desk whose folder of generations is lost', () => {
  const desk = withDesk({ provider: 'sqlite' })
  const room = newsroom(() => desk().context)
  const deliver = (root = plainProject()) =>
    deliverOnce(desk().context, { ...desk().settings, root })
  const loseFolder = () =>
    fs.rmSync(path.join(desk().settings.dataDir, 'public'), { recursive: true })

  // Found on 2026-11-25: what was live was taken from the folder alone, so that it was refused.
  test('makes again all that was live, also what a private record says since', async () => {
    const [family, source] = [await room.family(), await room.source()]
    const words = 'The lanterns of the harbour were counted twice that night.'
    const event = await room.event(family, source, { summary: words })
    await room.release('TimelineEvent', event)
    const { live, refused } = await deliver()
    expect(refused).toEqual([])
    await room.make('MisuseObservation', { title: words, kind: 'hazard', narrative: words })
    loseFolder()
    expect(await deliver()).toMatchObject({ live, refused: [] })
  })

  // Found on 2026-11-25: without the folder what was live counted as new, and could be blamed.
  test('blames nothing that was live for a site that cannot be built', async () => {
    const [family, source] = [await room.family(), await room.source()]
    const old = await room.event(family, source, { slug: 'first-of-two' })
    await room.release('TimelineEvent', old)
    const { live } = await deliver()
    loseFolder()
    await room.release(
      'TimelineEvent',
      await room.event(family, source, { slug: 'a-second-of-two' }),
    )
    const made = await deliver()
    expect(made.live).toBe(live)
    expect(made.refused).toMatchObject([
      { key: expect.stringContaining('a-second-of-two') as string },
    ])
  })
})
