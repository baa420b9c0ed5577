import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { canonicalText, contentPath } from '../../../../schema/evidence/index.ts'
import { openStore, writeStore } from '../../../../schema/publication/store/index.ts'
import { objectFolder } from '../../../../schema/publication/store/layout.ts'
import { publishedFixture } from '../../../support/published-fixture/index.ts'
import { redactedAmong, redactedEntry } from '../../../support/published-fixture/redacted.ts'
import { refusal, tempFolder } from '../../../support/temp.ts'

const [gone] = redactedAmong(publishedFixture)
if (!gone) throw new Error('The fixture has nothing to redact.')
const entry = redactedEntry(gone)
const told = publishedFixture.filter(object => object !== gone)

const written = () => {
  const dir = tempFolder()
  writeStore(dir, [...told, entry])
  return dir
}

// Planted: redacted entries counted among the objects that must be there; seen to fail on 2026-11-25.
describe('a store with a redacted version', () => {
  it('is whole: the version is listed with its digest and counted, and has no object', () => {
    const dir = written()
    const store = openStore(dir)
    expect(store.entries).toHaveLength(publishedFixture.length)
    expect(store.history(entry)).toContainEqual(entry)
    expect(fs.existsSync(contentPath(objectFolder(dir), entry.digest))).toBe(false)
    expect(() => store.read(entry)).toThrow(refusal('REDACTED'))
  })

  it('still lacks something where a version is missing that was not redacted', () => {
    const dir = written()
    const [other] = openStore(dir).entries.filter(({ redaction }) => !redaction)
    fs.rmSync(contentPath(objectFolder(dir), other?.digest ?? ''))
    expect(() => openStore(dir)).toThrow(refusal('STORE_INCOMPLETE'))
  })

  it('is refused where the object is there in spite of it', () => {
    const dir = written()
    const file = contentPath(objectFolder(dir), entry.digest)
    fs.mkdirSync(path.dirname(file), { recursive: true })
    fs.writeFileSync(file, canonicalText(gone))
    expect(() => openStore(dir)).toThrow(refusal('STORE_INCOMPLETE'))
  })
})
