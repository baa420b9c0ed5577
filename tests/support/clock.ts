import { clock } from '../../schema/platform/clock.ts'

/** The desk's own clock, in a test's hand: it stands still but when it is moved. */
export interface TestClock {
  /** Milliseconds since 1970. */
  now(): number
  forward(milliseconds: number): void
  /** Gives the desk its real time back. */
  release(): void
}

/** Takes the clock that every rule of the desk reads. One test at a time in a process. */
export function takeClock(start: Date): TestClock {
  const real = clock.now
  let at = start.getTime()
  clock.now = () => new Date(at)
  return {
    now: () => at,
    forward(milliseconds) {
      at += milliseconds
    },
    release() {
      clock.now = real
    },
  }
}
