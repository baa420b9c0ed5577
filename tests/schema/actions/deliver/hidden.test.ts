import { describe, expect, test } from 'vitest'
import { hiddenSayings, type Speaker } from '../../../../schema/actions/deliver/hidden.ts'

const LONG = 'The partner found that one in nine readers could not tell the two apart.'

const speaker = (listKey: string, sayings: string[], publicText = ''): Speaker => ({
  listKey,
  sayings,
  publicText,
})

describe('what records say and do not say in public', () => {
  test('a record without a publication is hidden, all of it', () => {
    expect(hiddenSayings([speaker('PartnerReport', [LONG, 'short'])])).toEqual([LONG, 'short'])
  })

  test('what a record’s own publication says is not hidden', () => {
    expect(hiddenSayings([speaker('Finding', ['Title', 'Draft note'], 'Title\nBody')])).toEqual([
      'Draft note',
    ])
  })

  test('a long text of one list that another list’s publication contains stays hidden', () => {
    const report = speaker('PartnerReport', [LONG])
    const finding = speaker('Finding', [LONG], LONG)
    expect(hiddenSayings([report, finding])).toEqual([LONG])
  })

  test('two records may share a name, and two sources a quotation', () => {
    const names = [
      speaker('Organization', ['Cornell']),
      speaker('TimelineEvent', ['Cornell'], 'Cornell'),
    ]
    expect(hiddenSayings(names)).toEqual([])
    expect(hiddenSayings([speaker('Source', [LONG]), speaker('Source', [LONG], LONG)])).toEqual([])
  })

  test('words that a partner approved are no leak of the report they are drawn from', () => {
    const report = speaker('PartnerReport', [LONG])
    const statement = speaker('PartnerStatement', [LONG], LONG)
    expect(hiddenSayings([report, statement])).toEqual([])
  })

  test('of an edited text only the runs of words that are new are hidden', () => {
    const edited = LONG.replace('nine', 'twelve')
    const hidden = hiddenSayings([speaker('Finding', [edited], LONG)])
    expect(hidden.length).toBeGreaterThan(0)
    for (const run of hidden) expect(run).toContain('twelve')
  })
})
