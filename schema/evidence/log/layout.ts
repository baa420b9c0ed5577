import path from 'node:path'

/** Which log it is. */
export const namePath = (dir: string): string => path.join(dir, 'log.json')

/** The events, one a line. */
export const leavesPath = (dir: string): string => path.join(dir, 'leaves.jsonl')

/** The public keys that its checkpoints are signed with, for convenience: nobody trusts them here. */
export const keysPath = (dir: string): string => path.join(dir, 'keys.json')

/** Its signed states, one file each. */
export const checkpointFolder = (dir: string): string => path.join(dir, 'checkpoints')

/** Numbers have a fixed width, so that the order of names is theirs. */
export const checkpointName = (number: number): string => `${String(number).padStart(10, '0')}.json`

export const checkpointPath = (dir: string, number: number): string =>
  path.join(checkpointFolder(dir), checkpointName(number))

/** The number in a checkpoint's name, or null where it is no such name. */
export const checkpointNumber = (name: string): number | null =>
  /^\d{10}\.json$/.test(name) ? Number(name.slice(0, 10)) : null
