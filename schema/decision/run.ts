import { canonicalDigest } from '../evidence/index.ts'
import type { AnswerValue } from '../vocabulary/index.ts'
import { insufficient, notApplicable, said, type Finding } from './answer.ts'
import {
  checklistOf,
  questionOf,
  type Checklist,
  type Given,
  type Question,
} from './checklist/index.ts'
import { DecisionError } from './errors.ts'
import { parseFacts, type Facts } from './facts/index.ts'
import { parseThresholds, thresholdsDigest, type ThresholdSet } from './thresholds.ts'

/** What a person answers, with the reason. */
export interface PersonalAnswer {
  readonly question: string
  readonly value: AnswerValue
  readonly note: string
  /** Actor reference. */
  readonly by: string
  readonly at: string
}

/** One answer of a run. */
export interface Answer extends Finding {
  readonly question: string
  /** `rule`, or who answered. */
  readonly answeredBy: string
  readonly note: string | null
}

/** All answers of a checklist at one instant, with everything needed to work them out again. */
export interface Run {
  readonly checklist: number
  readonly facts: Facts
  readonly thresholds: ThresholdSet
  readonly personal: readonly PersonalAnswer[]
  readonly answers: readonly Answer[]
}

/** What a run is made from. */
export type RunInput = Omit<Run, 'answers' | 'checklist'> & { readonly checklist: number }

/**
 * Runs a checklist: facts in, answers out. The same input gives the same answers on any machine.
 *
 * A rule that fails gives *insufficient* and says so; it never stops the others.
 *
 * @throws DecisionError `INVALID_INPUT`, `UNKNOWN_CHECKLIST`, `NOT_ASKED`.
 */
export function runChecklist(input: RunInput): Run {
  const checklist = checklistOf(input.checklist)
  const facts = parseFacts(input.facts)
  const thresholds = { ...input.thresholds, values: parseThresholds(input.thresholds.values) }
  const personal = input.personal.map(each => requireAskable(checklist, each))
  const answers = answersTo(checklist, { facts, thresholds }, personal)
  return { checklist: checklist.version, facts, thresholds, personal, answers }
}

/** An answer to every question of a checklist, in its order. */
export const answersTo = (
  checklist: Checklist,
  given: Given,
  personal: readonly PersonalAnswer[],
): readonly Answer[] =>
  checklist.questions.map(question =>
    answerOf(
      question,
      given,
      personal.findLast(each => each.question === question.id),
    ),
  )

/**
 * What a sign-off binds of a run: facts, thresholds, and each answer with its note. What a rule says
 * beside its answer follows from the facts. The two answers that count sign-offs are left out: they
 * would change by the very act of signing.
 */
export const runDigest = (run: Run): string =>
  canonicalDigest({
    checklist: run.checklist,
    facts: run.facts,
    thresholds: thresholdsDigest(run.thresholds),
    answers: run.answers
      .filter(each => !COUNTS_SIGN_OFFS.has(each.question))
      .map(({ question, value, answeredBy, note }) => ({ question, value, answeredBy, note })),
  })

/** G1, and S3 for what cannot be taken back. All else that S3 says follows from the facts beside it. */
const COUNTS_SIGN_OFFS: ReadonlySet<string> = new Set(['S3', 'G1'])

function answerOf(question: Question, given: Given, person: PersonalAnswer | undefined): Answer {
  const found = question.rule ? ruled(question, given) : insufficient('Counted when it is decided.')
  const byRule = { ...found, question: question.id, answeredBy: 'rule', note: null }
  // What the records contradict no person can say away; a waiver is the way for that.
  if (question.judged === undefined || found.value === 'not_applicable') return byRule
  if (!person) {
    if (found.value !== 'met') return byRule
    const because = `${found.because} A person has still to weigh it: ${question.judged}`
    return { ...byRule, value: 'insufficient', because }
  }
  const value = found.value === 'met' ? person.value : found.value
  return { ...byRule, value, answeredBy: person.by, note: person.note }
}

/** A rule's finding, or the error that kept it from one. */
function ruled(question: Question, given: Given): Finding {
  try {
    return question.rule?.(given) ?? notApplicable('No rule.')
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return insufficient(`The rule of ${question.id} failed: ${message}`)
  }
}

function requireAskable(checklist: Checklist, answer: PersonalAnswer): PersonalAnswer {
  const question = questionOf(checklist, answer.question)
  if (question.judged === undefined) {
    throw new DecisionError(
      'NOT_ASKED',
      `${question.id} is answered from the records, not by a person.`,
    )
  }
  if (!said(answer.note)) {
    throw new DecisionError(
      'INVALID_INPUT',
      `The answer to ${question.id} needs a note that says why.`,
    )
  }
  return answer
}
