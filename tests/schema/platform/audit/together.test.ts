import { expect, test } from 'vitest'
import { describeOnBoth, person, type Provider } from '../../../support/index.ts'

const staff = person('staff')

/** Makes the database refuse every audit event from now on, as a full disk would. */
const REFUSE_EVENTS: Record<Provider, readonly string[]> = {
  sqlite: [
    `CREATE TRIGGER "test_refuse" BEFORE INSERT ON "AuditEvent" BEGIN SELECT RAISE(ABORT, 'desk: no event can be written'); END`,
  ],
  postgresql: [
    `CREATE FUNCTION test_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'desk: no event can be written'; END $$`,
    `CREATE TRIGGER test_refuse BEFORE INSERT ON "AuditEvent" FOR EACH ROW EXECUTE FUNCTION test_refuse()`,
  ],
}

// Planted bug that it catches: without the transaction around the mutation (doors.ts) the rows of a refused event
// stay, and the last two tests fail on both databases.
describeOnBoth('a write and its audit event', (desk, provider) => {
  const sudo = () => desk().context.sudo()
  const ask = (query: string, variables: Record<string, unknown>) =>
    desk().context.withSession(staff).graphql.run({ query, variables })
  const create = (data: object) =>
    ask('mutation ($data: FootnoteCreateInput!) { createFootnote(data: $data) { id } }', { data })
  const createMany = (data: readonly object[]) =>
    ask('mutation ($data: [FootnoteCreateInput!]!) { createFootnotes(data: $data) { id } }', {
      data,
    })
  const counts = async () => ({
    rows: await sudo().prisma.footnote.count(),
    events: await sudo().prisma.auditEvent.count(),
    revisions: await sudo().prisma.revision.count(),
  })

  test('are both there after a write, one event a row', async () => {
    const before = await counts()
    await create({ key: 'one', text: 'One.' })
    await createMany([
      { key: 'two', text: 'Two.' },
      { key: 'three', text: 'Three.' },
    ])
    const after = await counts()
    expect(after).toEqual({
      rows: before.rows + 3,
      events: before.events + 3,
      revisions: before.revisions + 3,
    })
  })

  test('are both gone for all of many where one is refused', async () => {
    const before = await counts()
    const many = [
      { key: 'four', text: 'Four.' },
      { key: 'one', text: 'The key is taken.' },
    ]
    await expect(createMany(many)).rejects.toThrow()
    expect(await counts()).toEqual(before)
  })

  test('are both gone where the event cannot be written', async () => {
    for (const statement of REFUSE_EVENTS[provider])
      await sudo().prisma.$executeRawUnsafe(statement)
    const before = await counts()
    await expect(create({ key: 'five', text: 'Five.' })).rejects.toThrow()
    await expect(
      createMany([
        { key: 'six', text: 'Six.' },
        { key: 'seven', text: 'Seven.' },
      ]),
    ).rejects.toThrow()
    expect(await counts()).toEqual(before)
  })
})
