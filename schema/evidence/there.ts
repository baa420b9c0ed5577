import fs from 'node:fs'

/**
 * Whether something lies at a place. Unlike `existsSync` it takes no fault of the disk for an
 * absence: what is judged by it would be judged wrongly.
 *
 * @throws the system's error, where it cannot tell.
 */
export const isThere = (place: string): boolean =>
  fs.statSync(place, { throwIfNoEntry: false }) !== undefined
