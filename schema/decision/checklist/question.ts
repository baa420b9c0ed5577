import type { Point } from '../../vocabulary/index.ts'
import type { Finding } from '../answer.ts'
import type { Facts } from '../facts/index.ts'
import type { ThresholdSet } from '../thresholds.ts'

/** What a rule may look at: nothing else, no clock, no database, no other answer. */
export interface Given {
  readonly facts: Facts
  readonly thresholds: ThresholdSet
}
export type Rule = (given: Given) => Finding

/** Who sees to it that a question can be answered. */
export type Answerer =
  'policy' | 'script' | 'job' | 'partner lead' | 'partner' | 'legal' | 'leadership'

/** One question of a checklist. */
export interface Question {
  readonly id: string
  readonly point: Point
  readonly text: string
  /** Where the question comes from, in short. */
  readonly from: readonly string[]
  readonly answerer: Answerer
  /** True: without a met answer or a waiver the outcome is hold. */
  readonly blocking: boolean
  /**
   * What the facts say. With `judged`, it is what must hold before a person may answer.
   * Absent for what only `decide` can count.
   */
  readonly rule?: Rule
  /** What a person must weigh once the rule holds. Absent: the rule alone answers. */
  readonly judged?: string
  /**
   * True: its figure may be printed in public, where all the evidence behind it is public. Absent: it
   * counts what is seen inside, and is printed nowhere else.
   */
  readonly isFigurePublic?: boolean
  /** False: the answer outranks every role, and nobody can waive it. */
  readonly waivable?: boolean
}

/** A version of the checklist. A changed question is another version, in another folder. */
export interface Checklist {
  readonly version: number
  readonly questions: readonly Question[]
}
