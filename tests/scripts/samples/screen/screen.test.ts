import { describe, expect, test } from 'vitest'
import { OWN_REFERENCE, readReference } from '../../../../scripts/samples/reference/index.ts'
import { makeScreen } from '../../../../scripts/samples/screen/index.ts'

const reference = readReference(OWN_REFERENCE).texts.map(({ text }) => text)
const screen = makeScreen({ reference, span: 12, words: ['Project Lantern', ''] })
const reasons = (text: string, prompt: string | null = null) => screen({ text, prompt })
const speech = (words: number) =>
  (reference[3] ?? '')
    .split(' ')
    .slice(20, 20 + words)
    .join(' ')

describe('what is shown in public', () => {
  // Planted: the list of words read as words; patterns of contact left out; the prompt not looked at; a
  // span of one word more. Seen to fail on 2026-11-25.
  test.each([
    ['an address of mail', 'Write to jane.doe@mail.example today', 'contact'],
    ['an address of the web', 'See https://example.org/a for it', 'contact'],
    ['a telephone number', 'Call (555) 123-4567 now', 'contact'],
    ['an address of a machine', 'It is at 192.168.10.4 still', 'contact'],
    ['a card', 'Paid with 4111 1111 1111 1111 then', 'identity'],
    ['an insurance', 'Her number 078-05-1120 was known', 'identity'],
    ['an account', 'Send it to DE89 3704 0044 0532 0130 00 at once', 'identity'],
    ['a word of the list', 'And then he said: Shit, it is late', 'language'],
    ['the same in wide letters', 'And then he said: ｓｈｉｔ', 'language'],
    ['words of one’s own', 'All of project   LANTERN was lost', 'own_list'],
    ['bytes that are no text', 'A bell \u0007 rang', 'unreadable'],
    ['a cut within', 'A cha\uFFFDracter was lost', 'unreadable'],
  ])('is no text with %s', (_, text, reason) => {
    expect(reasons(text)).toEqual([reason])
    expect(reasons(' and so on', text)).toEqual([reason])
  })

  test('is no long span of a text of people, and may be a short one', () => {
    expect(reasons(`As was said: ${speech(13)}`)).toEqual(['repeats'])
    expect(reasons(`As was said: ${speech(8)} and no more of it`)).toEqual([])
  })

  // Planted: every long number a card. Seen to fail on 2026-11-25.
  test.each([
    'In the year 1862 there were 3,000,000 of them, at $1,250.75 each.',
    'The act of March 3, 1875, section 4, and that of 1876-77',
    'It cost 123456789012 in all',
    'He passed on, and an assassin of the classes of society spoke',
    'The last character was cut \uFFFD',
    'Line one.\n\nLine two.\tEnd.',
  ])('may be %j', text => {
    expect(reasons(text)).toEqual([])
  })

  test('names every reason that there is', () => {
    expect(reasons('shit@mail.example\u0007 4111111111111111')).toEqual([
      'contact',
      'identity',
      'language',
      'unreadable',
    ])
  })

  test('would be nearly all of what people said, but for themselves', () => {
    const other = makeScreen({ reference: [], span: 12, words: [] })
    const some = reference.filter((_, at) => at % 4 === 0)
    const held = some.filter(text => other({ text, prompt: null }).length > 0)
    expect(held.length / some.length).toBeLessThan(0.08)
    expect(reasons(reference[9] ?? '')).toContain('repeats')
  })
})
