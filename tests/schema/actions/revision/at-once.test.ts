import { expect, test } from 'vitest'
import { writeRevision } from '../../../../schema/actions/revision/write.ts'
import { inTransaction } from '../../../../schema/platform/transaction.ts'
import { describeOnBoth, person } from '../../../support/index.ts'
import { create, update } from '../../records/ask.ts'

const staff = person('staff')
const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

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
    const first = inTransaction(context.sudo(), async tx => {
      await writeRevision(tx, 'Footnote', id)
      written()
      await pause(150)
    })
    await isWritten
    const second = update(context, staff, 'Footnote', id, { text: 'After.' }).then(
      () => 'saved',
      (error: { message: string; extensions?: { code?: unknown } }) => error,
    )
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
