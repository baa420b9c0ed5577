import { describe, expect, test } from 'vitest'
import { inTransaction } from '../../../schema/platform/transaction.ts'
import { withDesk } from '../../support/index.ts'

const pause = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

describe('the gate before the one connection of SQLite', () => {
  const desk = withDesk({ provider: 'sqlite' })
  const sudo = () => desk().context.sudo()
  const payload = (digest: string) => ({ data: { digest, salt: 'salt' } })

  test('a write made beside a transaction survives when that transaction rolls back', async () => {
    let opened = () => {}
    const isOpen = new Promise<void>(resolve => (opened = resolve))
    const rolledBack = inTransaction(sudo(), async tx => {
      await tx.prisma.payload.create(payload('inside'))
      opened()
      await pause(150)
      throw new Error('roll back')
    })
    // oxlint-disable-next-line vitest/valid-expect -- awaited below, once both have been asked for
    const failure = expect(rolledBack).rejects.toThrow('roll back')
    await isOpen
    const beside = sudo().prisma.payload.create(payload('beside'))
    await failure
    await beside
    const digests = (await sudo().prisma.payload.findMany()).map(
      (row: { digest: string }) => row.digest,
    )
    expect(digests).toContain('beside')
    expect(digests).not.toContain('inside')
  })

  test('a read made beside a transaction does not see what is not committed', async () => {
    let opened = () => {}
    const isOpen = new Promise<void>(resolve => (opened = resolve))
    const committed = inTransaction(sudo(), async tx => {
      const before = await tx.prisma.payload.count()
      await tx.prisma.payload.create(payload('uncommitted'))
      opened()
      await pause(100)
      await tx.prisma.payload.create(payload('the second'))
      return before
    })
    await isOpen
    const seen = await sudo().prisma.payload.count()
    expect(seen).toBe((await committed) + 2)
  })

  test('fifty transactions at once all commit, one after another', async () => {
    await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        inTransaction(sudo(), tx => tx.prisma.payload.create(payload(`of fifty ${i}`))),
      ),
    )
    expect(
      await sudo().prisma.payload.count({ where: { digest: { startsWith: 'of fifty' } } }),
    ).toBe(50)
  })
})
