import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished } from 'vitest'

/** An empty folder that is gone when the test has ended. */
export function tempFolder(): string {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-test-'))
  onTestFinished(() => fs.rmSync(dir, { recursive: true, force: true }))
  return dir
}

/** Matches a refusal by its code; its message is for people and may change. */
export const refusal = (code: string): unknown => expect.objectContaining({ code })
