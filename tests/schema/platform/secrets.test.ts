import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { secretFor } from '../../../schema/platform/secrets.ts'

// Planted: a secret made anew at each call; a file that others may read; its mode not looked at. Each
// seen to fail on 2026-11-25.
describe('secrets of the data folder', () => {
  let dataDir: string
  beforeEach(() => {
    dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'desk-secrets-'))
  })
  afterEach(() => fs.rmSync(dataDir, { recursive: true }))
  const file = () => path.join(dataDir, 'secrets', 'session.key')

  test('a secret is made once, of 32 random bytes, and stays the same', () => {
    const first = secretFor(dataDir, 'session')
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(secretFor(dataDir, 'session')).toBe(first)
    expect(secretFor(dataDir, 'identity')).not.toBe(first)
  })

  test('only its owner can read it', () => {
    secretFor(dataDir, 'session')
    expect(fs.statSync(file()).mode & 0o777).toBe(0o600)
  })

  test('one that others can read is refused, with the remedy', () => {
    secretFor(dataDir, 'session')
    fs.chmodSync(file(), 0o644)
    expect(() => secretFor(dataDir, 'session')).toThrow(
      expect.objectContaining({
        code: 'NOT_ALLOWED',
        message: expect.stringContaining('chmod 600'),
      }),
    )
  })
})
