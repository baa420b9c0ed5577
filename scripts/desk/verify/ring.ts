import fs from 'node:fs'
import path from 'node:path'
import { parseKeyRing, type KeyRing } from '../../../schema/evidence/index.ts'
import { inDeskTerms } from '../../../schema/platform/evidence-refusal.ts'
import type { DeskCli } from '../desk-cli.ts'
import { UsageError } from '../failure.ts'

/**
 * The keys that whoever verifies trusts: those of a file, else those of this machine.
 *
 * @throws UsageError where there are none.
 */
export async function readRing({ settings }: DeskCli, file: string | undefined): Promise<KeyRing> {
  const own = path.join(settings.keysDir, 'keys.json')
  if (file === undefined && !fs.existsSync(own)) {
    throw new UsageError('Say which keys you trust: --keys FILE. This machine has none of its own.')
  }
  const bytes = readFile(file ?? own, 'The key ring')
  return inDeskTerms(() => parseKeyRing(bytes)).catch((error: unknown) => {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  })
}

/** @throws UsageError. */
export function readFile(file: string, what: string): Buffer {
  try {
    return fs.readFileSync(file)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${what} cannot be read: ${why}`)
  }
}
