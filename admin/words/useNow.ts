import { useState } from 'react'

/** One instant for as long as something is shown: its words, counts and links must mean the same. */
export function useNow(): Date {
  const [now] = useState(() => new Date())
  return now
}
