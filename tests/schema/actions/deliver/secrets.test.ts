import { expect, test } from 'vitest'
import { loadSecrets } from '../../../../schema/actions/deliver/secrets.ts'
import { describeOnBoth } from '../../../support/index.ts'
import { create } from '../../records/ask.ts'
import { newsroom, paragraph, people } from '../newsroom.ts'

// Planted: documents passed over; sealed words not opened; ids of rows that say nothing left out. Each seen
// to fail on 2026-11-25.
describeOnBoth('what the leak scan looks for', desk => {
  const room = newsroom(() => desk().context)
  const said = async () => {
    const { values } = await loadSecrets(desk().context, [])
    return values.flatMap(value => (typeof value === 'string' ? [] : [value]))
  }

  // Found on 2026-11-24: documents were passed over, by the wrong name for their kind of field.
  test('has the words of a document', async () => {
    const [family, source] = [await room.family(), await room.source()]
    const id = await room.finding(family, source, {
      body: paragraph('Only the draft says so.'),
    })
    expect(await said()).toContainEqual(
      expect.objectContaining({
        words: 'Only the draft says so.',
        of: `words of Finding ${id} (body)`,
      }),
    )
  })

  test('has what is encrypted in the database, in plain words, and does not say whose it is', async () => {
    await create(desk().context, people.writer, 'ReporterIdentity', {
      name: 'R. of a forum',
      contact: 'by that forum alone',
    })
    expect(await said()).toContainEqual(
      expect.objectContaining({ words: 'R. of a forum', of: 'confidential words' }),
    )
  })

  test('has the id of every row, also of the history', async () => {
    const { ids } = await loadSecrets(desk().context, [])
    for (const listKey of ['ModelFamily', 'Revision', 'AuditEvent', 'Payload']) {
      for (const { id } of await room.rows(listKey)) expect(ids).toContain(id)
    }
  })
})
