import { expect, test } from 'vitest'
import { oneAtATime } from '../../../schema/platform/postgres.ts'
import { inTransaction } from '../../../schema/platform/transaction.ts'
import { withDesk } from '../../support/index.ts'

const desk = withDesk({ provider: 'postgresql' })

// Planted: the adapter as it comes; seen to fail on 2026-11-24 with the driver's own warning.
test('a transaction never asks its connection for two things at once', async () => {
  const warnings: string[] = []
  const note = ({ message }: Error) => warnings.push(message)
  process.on('warning', note)
  await inTransaction(desk().context.sudo(), async tx => {
    const { id } = await tx.prisma.footnote.create({ data: { sources: { create: [aSource] } } })
    await tx.prisma.footnote.findUnique({ where: { id }, include: { sources: SEVERAL } })
  })
  await new Promise(resolve => setImmediate(resolve))
  process.off('warning', note)
  expect(warnings).toEqual([])
})

/** Prisma reads these side by side. The driver warns where a third one comes while one runs. */
const SEVERAL = {
  include: {
    from_Report_sources: true,
    from_Report_documents: true,
    from_Release_sources: true,
    from_Finding_sources: true,
  },
}
const aSource = { id: 'a-source', slug: 'source', kind: 'post', confidence: 'verified' }

test('a statement that fails lets those behind it have their turn', async () => {
  const asked: string[] = []
  const transaction = oneAtATime({
    queryRaw: async ({ sql }: { sql: string }) => {
      asked.push(sql)
      if (sql === 'bad') throw new Error('refused')
      return sql
    },
    executeRaw: async () => 0,
  } as never)
  const ask = (sql: string) => transaction.queryRaw({ sql, args: [], argTypes: [] })
  const answers = await Promise.allSettled(['one', 'bad', 'two'].map(ask))
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(asked).toEqual(['one', 'bad', 'two'])
})
