/** Records keep what is not stated as an empty text; facts say null. */
export const orNothing = (text: string): string | null => (text.trim() === '' ? null : text)

/** A day as `YYYY-MM-DD`, whichever way the database holds it. */
export const dayOf = (value: Date | string | null): string | null =>
  value === null || value === '' ? null : new Date(value).toISOString().slice(0, 10)

/** An instant in UTC. */
export const instantOf = (value: Date | null): string | null => value?.toISOString() ?? null
