import fs from 'node:fs'
import path from 'node:path'
import { dataFolder } from '../data-folder.ts'

/** Token id → the hour it was last used in. Outside the lists: a read must not be a write. */
const lastHour = new Map<string, string>()

/** Notes that a token was used, by the hour; writes a file only when the hour has changed. */
export function noteTokenUse(tokenId: string, at: Date): void {
  const hour = `${at.toISOString().slice(0, 13)}Z`
  if (lastHour.get(tokenId) === hour) return
  lastHour.set(tokenId, hour)
  const folder = path.join(dataFolder(), 'token-use')
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 })
  fs.writeFileSync(path.join(folder, `${tokenId}.txt`), `${hour}\n`, { mode: 0o600 })
}
