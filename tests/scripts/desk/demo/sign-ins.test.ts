import fs from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  newSignIns,
  readSignIns,
  signInsFile,
  writeSignIns,
} from '../../../../scripts/desk/demo/sign-ins.ts'
import { refusal, tempFolder } from '../../../support/temp.ts'

describe('the sign-ins of the demonstration', () => {
  test('are one for each role, each with a password of its own', () => {
    const signIns = newSignIns()
    expect(signIns.map(({ role }) => role)).toEqual([
      'admin',
      'leadership',
      'reviewer',
      'staff',
      'partner',
    ])
    expect(new Set(signIns.map(({ password }) => password)).size).toBe(5)
  })

  test('are kept for their owner alone and read back as they were', () => {
    const file = signInsFile(tempFolder())
    expect(readSignIns(file)).toBeNull()
    const made = newSignIns()
    writeSignIns(file, made)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    expect(readSignIns(file)).toEqual(made)
  })

  test('are refused where others could read them', () => {
    const file = signInsFile(tempFolder())
    writeSignIns(file, newSignIns())
    fs.chmodSync(file, 0o644)
    expect(() => readSignIns(file)).toThrow(refusal('NOT_ALLOWED'))
  })
})
