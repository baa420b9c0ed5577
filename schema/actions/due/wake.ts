import type { KeystoneContext } from '@keystone-6/core/types'
import { perDesk } from '../per-desk.ts'

/** The timer of each desk, as the function that makes it look again at once. */
export const dueTimers = perDesk<() => void>()

/** Tells the desk's timer, if one runs, that something has been scheduled. */
export const wakeDueTimer = (context: KeystoneContext): void => dueTimers.get(context)?.()
