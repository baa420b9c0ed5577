import { readSettings } from './settings.ts'

/** A process holds one desk; its configuration says which data folder that desk has. */
let current: string | undefined

/** Says which data folder the desk of this process has, where it is not the one of the environment. */
export function useDataFolder(dataDir: string): void {
  current = dataDir
}

/** The data folder of the desk in this process. */
export const dataFolder = (): string => current ?? readSettings().dataDir
