import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  contentPath,
  listContent,
  readContent,
  sha256Hex,
  writeContent,
} from '../../../schema/evidence/index.ts'
import { refusal, tempFolder } from '../../support/temp.ts'

const folder = () => ({ dir: tempFolder(), extension: '.bin' })

describe('a folder of content by digest', () => {
  // Catches: bytes that go through text on the way (planted: writing bytes.toString()).
  it('gives back exactly the bytes that it was given', () => {
    const content = folder()
    fc.assert(
      fc.property(fc.uint8Array(), bytes => {
        const digest = writeContent(content, bytes)
        expect(digest).toBe(sha256Hex(bytes))
        expect(readContent(content, digest).equals(bytes)).toBe(true)
      }),
    )
  })

  it('keeps the same bytes once and leaves nothing else behind', () => {
    const content = folder()
    const digest = writeContent(content, Buffer.from('same'))
    writeContent(content, Buffer.from('same'))
    expect(listContent(content)).toEqual([digest])
    expect(fs.readdirSync(content.dir, { recursive: true })).toHaveLength(2)
  })

  it('notices bytes that were altered, on reading and on writing them again', () => {
    const content = folder()
    const digest = writeContent(content, Buffer.from('true'))
    fs.writeFileSync(contentPath(content, digest), 'false')
    expect(() => readContent(content, digest)).toThrow(refusal('ALTERED'))
    expect(() => writeContent(content, Buffer.from('true'))).toThrow(refusal('ALTERED'))
  })

  it('says so where there is nothing under a digest', () => {
    expect(() => readContent(folder(), sha256Hex('absent'))).toThrow(refusal('MISSING'))
  })

  it.each(['../../etc/passwd', '', 'ab', 'A'.repeat(64)])('takes no %j for a digest', name => {
    expect(() => readContent(folder(), name)).toThrow(refusal('NOT_A_DIGEST'))
  })

  it('refuses to list what is no content', () => {
    const content = folder()
    fs.writeFileSync(path.join(content.dir, 'notes.txt'), 'mine')
    expect(() => listContent(content)).toThrow(refusal('NOT_A_DIGEST'))
  })
})
