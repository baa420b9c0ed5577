import { expect, test } from 'vitest'
import { writeRevision } from '../../../../schema/actions/revision/write.ts'
import { withConnection } from '../../../../schema/platform/connection.ts'
import { inTransaction } from '../../../../schema/platform/transaction.ts'
import { describeOnBoth, person, type Place } from '../../../support/index.ts'
import { create, update } from '../../records/ask.ts'

const staff = person('staff')
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** The second must have found what the first has not committed yet, however busy the machine is. */
const untilOneWaits = ({ settings }: Place) =>
  expect
    .poll(() => withConnection(settings, async c => (await c.rows(WAITING)).length), {
      timeout: 15_000,
    })
    .toBe(1)
const WAITING = `SELECT 1 FROM pg_stat_activity
  WHERE datname = current_database() AND wait_event_type = 'Lock'`

describeOnBoth('two who save the same record at once', (desk, provider) => {
  const saved = (itemId: string) =>
    desk()
      .context.sudo()
      .prisma.revision.findMany({ where: { itemId }, orderBy: { number: 'asc' } })

  // Planted: the conflict left to the error formatter, which said that a name was taken; seen to
  // fail on 2026-11-25.
  test('both are saved in turn, or the second is told that somebody else was first', async () => {
    const { context } = desk()
    const id = await create(context, staff, 'Footnote', { key: 'k', text: 'Before.' })
    let written = () => {}
    const isWritten = new Promise<void>(resolve => (written = resolve))
    let goOn = () => {}
    const mayGoOn = new Promise<void>(resolve => (goOn = resolve))
    const first = inTransaction(context.sudo(), async tx => {
      await writeRevision(tx, 'Footnote', id)
      written()
      await Promise.race([mayGoOn, pause(20_000)])
    })
    await isWritten
    const second = update(context, staff, 'Footnote', id, { text: 'After.' }).then(
      () => 'saved',
      (error: { message: string; extensions?: { code?: unknown } }) => error,
    )
    if (provider === 'postgresql') await untilOneWaits(desk().place)
    else await pause(150)
    goOn()
    await first
    const outcome = await second
    const numbers = (await saved(id)).map(({ number }: { number: number }) => number)
    if (provider === 'sqlite') {
      expect(outcome).toBe('saved')
      expect(numbers).toEqual([1, 2, 3])
    } else {
      expect(outcome).toMatchObject({
        message: 'Somebody else has just changed this record. Look at it again.',
        extensions: { code: 'CONFLICT' },
      })
      expect(numbers).toEqual([1, 2])
    }
  })
})
