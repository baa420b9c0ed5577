import { expect, test } from 'vitest'
import { recordAudit } from '../../../schema/platform/audit/index.ts'
import { afterCommit, inTransaction } from '../../../schema/platform/transaction.ts'
import { describeOnBoth } from '../../support/index.ts'

describeOnBoth('one transaction a write', desk => {
  const sudo = () => desk().context.sudo()
  const events = (operation: string) => sudo().prisma.auditEvent.count({ where: { operation } })
  const entry = (operation: string) => ({ operation, listKey: null, itemId: null })

  test('an inner call joins the open transaction, so that both go or both stay', async () => {
    const work = inTransaction(sudo(), async outer => {
      await recordAudit(outer, entry('test.outer'))
      await inTransaction(outer, inner => recordAudit(inner, entry('test.inner')))
      throw new Error('roll back')
    })
    await expect(work).rejects.toThrow('roll back')
    expect(await events('test.outer')).toBe(0)
    expect(await events('test.inner')).toBe(0)
  })

  test('work for after the commit runs once it is certain, and not at all after a roll-back', async () => {
    const done: string[] = []
    await inTransaction(sudo(), async () => {
      afterCommit(() => done.push('committed'))
      expect(done).toEqual([])
    })
    await expect(
      inTransaction(sudo(), async () => {
        afterCommit(() => done.push('rolled back'))
        throw new Error('roll back')
      }),
    ).rejects.toThrow()
    expect(done).toEqual(['committed'])
  })

  test('a transaction that has ended takes no more work', async () => {
    let late: Promise<unknown> = Promise.resolve()
    await inTransaction(sudo(), async tx => {
      late = new Promise(resolve => setTimeout(resolve, 50)).then(() =>
        inTransaction(tx, async () => 'too late'),
      )
      late.catch(() => {})
    })
    await expect(late).rejects.toMatchObject({ code: 'TRANSACTION_CLOSED' })
  })
})
