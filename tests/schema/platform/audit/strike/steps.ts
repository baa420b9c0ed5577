import type { Moment } from './driver.ts'

/**
 * One blow to be tried: at which statement of an operation, and when. The n-th of its kind, and not of
 * all: as the record grows, the same operation sends more reads, and its commit comes later.
 */
export interface Step {
  readonly kind: string
  readonly nth: number
  readonly when: Moment
  readonly sql: string
  /** True of the statement that makes certain what was written. */
  readonly isCommit: boolean
  /** True of what is sent once that is certain, such as what cleans a file. */
  readonly isLater: boolean
}

/** Every statement, at each of the moments. */
export function everyStep(statements: readonly string[], moments: readonly Moment[]): Step[] {
  // A read of several tables is a transaction too; its end makes nothing certain.
  let wrote = false
  const sent = new Map<string, number>()
  const marked = statements.map(sql => {
    const kind = kindOf(sql)
    const nth = (sent.get(kind) ?? 0) + 1
    sent.set(kind, nth)
    wrote = kind !== 'BEGIN' && (wrote || /^(INSERT|UPDATE|DELETE) /.test(kind))
    return { kind, nth, sql, isCommit: kind === 'COMMIT' && wrote }
  })
  const last = marked.findLastIndex(({ isCommit }) => isCommit)
  return marked.flatMap((step, i) =>
    moments.map(when => ({ ...step, when, isLater: last >= 0 && i > last })),
  )
}

/**
 * For what is over with the process: every statement, before it and under way, and after the commit.
 * What comes after one and before the next leaves the same database, and so do reads in a row: the
 * first of them stands for all.
 */
export const everyDeath = (statements: readonly string[], moments: readonly Moment[]): Step[] =>
  everyStep(statements, [...moments, 'after'])
    .filter(step => step.when !== 'after' || isAfterCommit(step))
    .filter((step, i, steps) => step.kind !== 'SELECT' || steps[i - 1]?.kind !== 'SELECT')

/** In `npm test`: so many blows at one operation. The kinds that are left over fall to the next. */
export const A_FEW = 3

/**
 * Chooses, of each kind of statement, the first that any operation sends: each write by its table.
 *
 * @param atMost how many blows at one operation; as many as it has kinds where there is one alone.
 * @param always what is chosen of an operation all of whose kinds another has.
 * @param kind what makes two statements of one kind.
 */
export function oneOfEachKind(
  stepsOf: (statements: readonly string[]) => Step[],
  atMost: number,
  always: (step: Step) => boolean = () => false,
  kind: (step: Step) => string = step => step.kind,
): (statements: readonly string[]) => Step[] {
  const seen = new Set<string>()
  return statements => {
    const steps = stepsOf(statements)
    const first: Step[] = []
    for (const step of steps) {
      const moment = `${step.when} ${kind(step)}`
      if (first.length === atMost || seen.has(moment)) continue
      seen.add(moment)
      first.push(step)
    }
    return first.length > 0 ? first : steps.filter(always)
  }
}

/** `INSERT AuditEvent`, `SELECT`, `COMMIT`: what a statement does, and to which table it writes. */
export function kindOf(sql: string): string {
  const verb = /^\s*(\w+)/.exec(sql)?.[1]?.toUpperCase() ?? sql
  const table = /(?:FROM|INTO|UPDATE)\s+(?:["`]?\w+["`]?\.)?["`]?(\w+)/i.exec(sql)?.[1]
  return table && verb !== 'SELECT' ? `${verb} ${table}` : verb
}

/** `INSERT`: what a statement does, whatever the table. */
export const verbOf = ({ kind }: Step): string => kind.split(' ', 1)[0] as string

/** Whether what was asked for is certain to be there after a blow: the commit had been answered. */
export const isAfterCommit = ({ when, isCommit, isLater }: Step): boolean =>
  isLater || (when === 'after' && isCommit)
