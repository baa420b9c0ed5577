import { beforeAll, describe, expect, test } from 'vitest'
import { withDesk } from '../../support/desk.ts'
import { committed } from './committed.ts'
import { prepare, type Ground } from './live/ground.ts'
import { sweep } from './live/sweep.ts'
import { render } from './render.ts'
import { LIST_KEYS } from './table.ts'

// Every cell on SQLite, and on PostgreSQL every record and action: live.test.ts.
describe('the live API gives what the committed matrix says, cell by cell (postgresql)', () => {
  const desk = withDesk({ provider: 'postgresql' })
  let ground: Ground
  beforeAll(async () => {
    ground = await prepare(desk().context)
    return () => ground.door.close()
  })

  test.each(LIST_KEYS)('%s', { timeout: 120_000 }, async listKey => {
    expect(render(await sweep(ground, listKey))).toBe(committed(listKey))
  })
})
