import { css, tokenSchema } from '@keystar/ui/style'
import {
  ANSWER,
  POINT_STATE,
  type AnswerValue,
  type PointState,
} from '../../schema/vocabulary/index.ts'

/** A sign before each word, so that nothing is told by colour alone. */
const SIGN: Readonly<Record<PointState | 'none', string>> = {
  clear: '●',
  concern: '▨',
  unknown: '◌',
  none: '–',
}
const COLOUR: Readonly<Record<PointState | 'none', string>> = {
  clear: tokenSchema.color.foreground.positive,
  concern: tokenSchema.color.foreground.critical,
  unknown: tokenSchema.color.foreground.caution,
  none: tokenSchema.color.foreground.neutralSecondary,
}
const OF_ANSWER: Readonly<Record<AnswerValue, PointState | 'none'>> = {
  met: 'clear',
  not_met: 'concern',
  insufficient: 'unknown',
  not_applicable: 'none',
}
const word = css({
  fontFamily: tokenSchema.typography.fontFamily.base,
  fontWeight: tokenSchema.typography.fontWeight.semibold,
  whiteSpace: 'nowrap',
})

function Marked({ shape, text }: { shape: PointState | 'none'; text: string }) {
  return (
    <span className={word} style={{ color: COLOUR[shape] }}>
      <span aria-hidden>{SIGN[shape]}</span> {text}
    </span>
  )
}

/** How a point stands. */
export const PointStateWord = ({ state }: { state: PointState }) => (
  <Marked shape={state} text={POINT_STATE.terms[state].label} />
)

/** What was answered. */
export const AnswerWord = ({ value, isWaived }: { value: AnswerValue; isWaived: boolean }) => (
  <Marked
    shape={OF_ANSWER[value]}
    text={isWaived ? `${ANSWER.terms[value].label}, waived` : ANSWER.terms[value].label}
  />
)
