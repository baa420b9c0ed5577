import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  createDurably,
  isLeftover,
  makeFolderDurably,
  writeDurably,
} from '../../../schema/evidence/index.ts'
import { tempFolder } from '../../support/temp.ts'

describe('a file that is created durably', () => {
  // Planted: it was renamed into its place; seen to fail on 2026-11-25.
  it('takes no place that is taken, and leaves nothing beside it', () => {
    const dir = tempFolder()
    const file = path.join(dir, 'state.json')
    expect(createDurably(file, 'first')).toBe(true)
    expect(createDurably(file, 'second')).toBe(false)
    expect(fs.readFileSync(file, 'utf8')).toBe('first')
    expect(fs.readdirSync(dir)).toEqual(['state.json'])
  })

  it("is its owner's alone where that is asked for", () => {
    const file = path.join(tempFolder(), 'secret')
    createDurably(file, 'secret', 0o600)
    expect(fs.statSync(file).mode & 0o777).toBe(0o600)
  })

  it('leaves nothing behind where its folder is not there', () => {
    const dir = tempFolder()
    expect(() => createDurably(path.join(dir, 'no', 'file'), 'x')).toThrow()
    expect(fs.readdirSync(dir)).toEqual([])
  })
})

describe('a file that is written durably', () => {
  it('takes the place of the one before', () => {
    const file = path.join(tempFolder(), 'keys.json')
    writeDurably(file, 'first')
    writeDurably(file, 'second')
    expect(fs.readFileSync(file, 'utf8')).toBe('second')
  })

  it('leaves a name behind that is known, where its process is killed', () => {
    expect(
      ['a.json.0123456789ab.tmp', 'a.json', 'a.tmp', 'a.0123456789AB.tmp'].map(isLeftover),
    ).toEqual([true, false, false, false])
  })
})

it('makes a folder with all that is missing above it, and one that is there is left alone', () => {
  const dir = path.join(tempFolder(), 'a', 'b')
  makeFolderDurably(dir)
  makeFolderDurably(dir)
  expect(fs.statSync(dir).isDirectory()).toBe(true)
})
