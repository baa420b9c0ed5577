import { paragraph } from '../newsroom.ts'
import type { Content, Name, Part } from './rules.ts'

/** Which list a record of the game is in. */
export const LIST = {
  figure: 'Measurement',
  embargoed: 'Measurement',
  finding: 'Finding',
  event: 'TimelineEvent',
  report: 'Report',
} as const satisfies Record<Name, string>
export const PART_LIST = { source: 'Source', second: 'Source', footnote: 'Footnote' } as const

/** What these records say throughout the game. */
const FIGURE = { value: '72', unit: 'percent', selection: 'not_stated', measuredBy: 'partner' }
export const FIXED: Readonly<Record<Name, Readonly<Record<string, unknown>>>> = {
  figure: FIGURE,
  embargoed: FIGURE,
  finding: { number: 1, summary: 'Many readers did.' },
  event: { category: 'release', listedMonth: '2019-08', order: 1, eventDate: '2019-08-20' },
  report: { dateline: '2019-08-20' },
}

/** The fields in which a record of a list keeps its content; links replace those that were there. */
export function dataOf(
  { ids }: { readonly ids: Readonly<Record<Name | Part, string>> },
  name: Name,
  content: Partial<Content>,
  link: 'connect' | 'set',
): Record<string, unknown> {
  const { title, sources, figures, footnotes, findings } = content
  const linked = (names: readonly (Name | Part)[]) => names.map(each => ids[each])
  const text =
    figures && footnotes
      ? paragraph(
          'Many did. ',
          ...linked(figures).map(figure => ({ figure })),
          ...linked(footnotes).map(footnote => ({ footnote })),
        )
      : undefined
  return {
    ...(title !== undefined && { [TITLE[name]]: title }),
    ...(sources && { sources: { [link]: linked(sources).map(id => ({ id })) } }),
    ...(text && TEXT[name] && { [TEXT[name]]: text }),
    ...(findings &&
      name === 'report' && { findings: { [link]: linked(findings).map(id => ({ id })) } }),
  }
}
const TITLE = {
  figure: 'metric',
  embargoed: 'metric',
  finding: 'title',
  event: 'title',
  report: 'title',
}
const TEXT: Partial<Record<Name, string>> = { finding: 'body', report: 'intro' }
