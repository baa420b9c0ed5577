import fs from 'node:fs'
import path from 'node:path'
import { syncFolder } from '../../evidence/index.ts'

/** The disk joins what is asked of it at once; one file after another takes several times as long. */
const AT_ONCE = 16

/**
 * Forces everything under a folder to disk, so that a pointer never outlives what it names. A file
 * with a second name lies in the generation before, which is on the disk already.
 */
export async function syncTree(dir: string): Promise<void> {
  const files: string[] = []
  const folders = [dir]
  for (const entry of fs.readdirSync(dir, { recursive: true, withFileTypes: true })) {
    const place = path.join(entry.parentPath, entry.name)
    if (entry.isDirectory()) folders.push(place)
    else if (fs.statSync(place).nlink === 1) files.push(place)
  }
  const inTurn = async (): Promise<void> => {
    for (let file = files.pop(); file; file = files.pop()) await syncFile(file)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, inTurn))
  for (const folder of folders) syncFolder(folder)
}

async function syncFile(file: string): Promise<void> {
  const handle = await fs.promises.open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
