import { folderPlace, type Place } from '../../../../schema/evidence/index.ts'

/** A folder that workers share. */
export const shared = (folder: string): Place => folderPlace(folder)
