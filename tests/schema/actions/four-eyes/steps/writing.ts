import { drawn, request, step, type By, type Draw, type Step } from './step.ts'
import { PARTS, RECORDS, type Content, type Name } from '../rules.ts'
import { dataOf, LIST, PART_LIST } from '../data.ts'

const TEXTS: readonly Name[] = ['finding', 'report']

/** The part of a content that a list has fields for; null where it has none of them. */
function keeps(name: Name, content: Partial<Content>): Partial<Content> | null {
  if (content.findings) return name === 'report' ? content : null
  if (content.figures) return TEXTS.includes(name) ? content : null
  return content
}

/** Writes in a record: a title or what it links to. Whoever may write may do so in any state. */
export const write = (by: By, which: Draw, drawnContent: Partial<Content>): Step =>
  step('write', async (rules, real) => {
    const { world } = real
    const name = drawn(RECORDS, which, each => keeps(each, drawnContent) !== null)
    // A save that changes nothing is a revision all the same: somebody looked at it as its writer.
    const content = keeps(name, drawnContent) ?? {}
    const { who, answer } = await request(rules, real, {
      name: 'write',
      by,
      right: 'write',
      lacking: 'KS_ACCESS_DENIED',
      ask: ask => ask.update(LIST[name], world.ids[name], dataOf(world, name, content, 'set')),
    })
    if (answer) {
      Object.assign(rules.items[name].content, content)
      rules.authors[name].push(who)
    }
    return `${who} in ${name} ${JSON.stringify(content)}`
  })

/** Writes in what records embed by value. */
export const writePart = (by: By, which: Draw, text: string): Step =>
  step('write part', async (rules, real) => {
    const part = drawn(PARTS, which, () => true)
    const { who, answer } = await request(rules, real, {
      name: 'write part',
      by,
      right: 'write',
      lacking: 'KS_ACCESS_DENIED',
      ask: ask =>
        ask.update(PART_LIST[part], real.world.ids[part], {
          [part === 'footnote' ? 'text' : 'title']: text,
        }),
    })
    if (answer) {
      rules.texts[part] = text
      rules.authors[part].push(who)
    }
    return `${who} in ${part} “${text}”`
  })

/** Moves the end of the embargo, to earlier with a new reason. */
export const moveEmbargo = (by: By, minutes: number): Step =>
  step('move embargo', async (rules, real) => {
    const ends = rules.now + minutes * 60_000
    const { who, answer } = await request(rules, real, {
      name: 'move embargo',
      by,
      right: 'write',
      lacking: 'KS_ACCESS_DENIED',
      ask: ask =>
        ask.update('Embargo', real.world.embargo, {
          endsAt: new Date(ends).toISOString(),
          reason: `Agreed at ${rules.now}.`,
        }),
    })
    if (answer) rules.embargoEnds = ends
    return `${who} to ${minutes} minutes from now`
  })
