import type { Checkpoint } from '../statement/index.ts'
import { EXIT_CODES, findingOf, verdictOf, type Finding, type Verdict } from './verdict.ts'

/** How much was looked at: "valid" of nothing would say nothing. */
export interface Checked {
  readonly events: number
  readonly checkpoints: number
  readonly statements: number
  readonly objects: number
}

/** What a verification found. */
export interface Report {
  readonly verdict: Verdict
  /** See `EXIT_CODES`; 0 for `valid` alone. */
  readonly exitCode: number
  /** In the order in which they were found; empty where it is valid. */
  readonly findings: readonly Finding[]
  readonly checked: Checked
  /** What is worth knowing and no fault, e.g. what was withdrawn. */
  readonly notes: readonly string[]
  /** The last genuine state of the log: to be kept, and given to the next verification. */
  readonly newest: Checkpoint | null
}

/** Gathers findings while something is verified. */
export class Inquiry {
  readonly findings: Finding[] = []
  readonly notes: string[] = []
  readonly checked = { events: 0, checkpoints: 0, statements: 0, objects: 0 }
  newest: Checkpoint | null = null

  add(...findings: Finding[]): void {
    this.findings.push(...findings)
  }

  /** What `look` gives, or null where it refuses, which is then a finding. */
  ask<T>(what: string, look: () => T): T | null {
    try {
      return look()
    } catch (error) {
      this.add(findingOf(what, error))
      return null
    }
  }

  /** As `ask`, for what takes its time. */
  async askLater<T>(what: string, look: () => Promise<T>): Promise<T | null> {
    try {
      return await look()
    } catch (error) {
      this.add(findingOf(what, error))
      return null
    }
  }

  /** Heads all that `look` finds with the name of the part that it looks into. */
  within(part: string, look: () => void): void {
    const before = this.findings.length
    look()
    const found = this.findings.splice(before)
    this.add(...found.map(one => ({ ...one, what: `${part}/${one.what}` })))
  }

  /** The findings so far as a report; of nothing that was looked at there is no validity. */
  report(): Report {
    const { checked, notes, newest } = this
    const { events, checkpoints, statements, objects } = checked
    if (this.findings.length === 0 && events + checkpoints + statements + objects === 0) {
      this.add(findingOf('.', new Error('there is nothing in it to verify')))
    }
    const findings = [...this.findings]
    const verdict = verdictOf(findings)
    return {
      verdict,
      exitCode: EXIT_CODES[verdict],
      findings,
      checked: { ...checked },
      notes,
      newest,
    }
  }
}
