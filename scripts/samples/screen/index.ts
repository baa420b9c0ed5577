import type { Sample } from '../job/record.ts'
import { runsOf } from '../measures/grams.ts'
import { hasContact, hasIdentity, isUnreadable } from './patterns.ts'
import {
  FILTER,
  languageList,
  ownList,
  SCREEN_REASONS,
  screenWords,
  type ScreenReason,
} from './rules.ts'

export { FILTER, SCREEN_REASONS, type ScreenReason }

/** What texts are held against besides the rules that come along. */
export interface ScreenSettings {
  /** Texts of people: nothing long may stand in them. */
  readonly reference: readonly string[]
  /** Words in a row that count as taken from one. */
  readonly span: number
  /** Words of one's own, a line each. */
  readonly words: readonly string[]
}

/** Tells why a text must not be shown; empty where nothing speaks against it. */
export type Screen = (sample: Pick<Sample, 'text' | 'prompt'>) => ScreenReason[]

/**
 * Makes a filter. It looks at the prompt and the text together, since a reader sees them so.
 *
 * It is a filter of words and forms, and no judge: what it lets pass may still be untrue, hurtful or
 * about a real person.
 */
export function makeScreen({ reference, span, words }: ScreenSettings): Screen {
  const language = languageList()
  const own = ownList(words)
  const spans = new Set(reference.flatMap(text => runsOf(screenWords(text), span)))
  return ({ text, prompt }) => {
    const whole = `${prompt ?? ''}${text}`
    const spoken = screenWords(whole)
    const found: Readonly<Record<ScreenReason, boolean>> = {
      contact: hasContact(whole),
      identity: hasIdentity(whole),
      repeats: runsOf(screenWords(text), span).some(run => spans.has(run)),
      language: language(spoken),
      own_list: own(spoken),
      unreadable: isUnreadable(whole),
    }
    return (Object.keys(found) as ScreenReason[]).filter(reason => found[reason])
  }
}
