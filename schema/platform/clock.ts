/** The one clock of the desk, so that a test can set the time and every rule sees the same. */
export const clock = {
  /** Now, as a Date. */
  now: (): Date => new Date(),
}
