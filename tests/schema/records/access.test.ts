import { expect, test } from 'vitest'
import { describeOnBoth, person, program } from '../../support/index.ts'
import { create, fresh, run } from './ask.ts'

// Who reaches what is in docs/access, and found out cell by cell in tests/schema/policy/live.test.ts.
describeOnBoth('what the access matrix has no column for', desk => {
  const staff = person('staff', { id: 'writer' })

  test('a token with several scopes may what each of them says, and no more', async () => {
    const { context } = desk()
    const [writer, both] = [program(['write']), program(['read', 'write'])]
    const organization = () => ({ slug: fresh('organization'), name: 'By a program', kind: 'lab' })
    await create(context, writer, 'Organization', organization())
    await create(context, both, 'Organization', organization())
    const asked = '{ done: organizationsCount }'
    expect(await run(context, writer, asked)).toBe(0)
    expect(await run(context, both, asked)).toBe(2)
    await expect(
      create(context, both, 'User', { name: 'X', email: 'x@desk.example', role: 'admin' }),
    ).rejects.toThrow(/Access denied/)
  })

  test('nobody takes more than a hundred rows at once', async () => {
    for (const take of [101, -101]) {
      const asked = `{ done: organizations(take: ${take}) { id } }`
      await expect(run(desk().context, staff, asked)).rejects.toThrow(/limit|maxTake/i)
    }
  })
})
