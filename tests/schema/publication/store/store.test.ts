import fs from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalText, contentPath } from '../../../../schema/evidence/index.ts'
import { objectFolder } from '../../../../schema/publication/store/layout.ts'
import {
  openStore,
  writeStore,
  type StoreIndex,
} from '../../../../schema/publication/store/index.ts'
import { publishedFixture } from '../../../support/published-fixture/index.ts'
import { published } from '../../../support/published-fixture/object.ts'
import { refusal, tempFolder } from '../../../support/temp.ts'

/** Every file below a folder with its bytes. */
const bytesOf = (dir: string) =>
  Object.fromEntries(
    fs
      .readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => path.join(entry.parentPath, entry.name))
      .map(file => [path.relative(dir, file), fs.readFileSync(file, 'latin1')]),
  )

const written = () => {
  const dir = tempFolder()
  writeStore(dir, publishedFixture)
  return dir
}

/** Changes the index of a store as somebody with access to the disk could. */
function changeIndex(dir: string, change: (index: StoreIndex) => unknown): void {
  const file = path.join(dir, 'index.json')
  const index = JSON.parse(fs.readFileSync(file, 'utf8')) as StoreIndex
  fs.writeFileSync(file, canonicalText(change(index)))
}

describe('a store that is written', () => {
  // Catches: bytes that depend on the order of the database (planted: entries left unsorted).
  it('has the same bytes in whatever order its objects come', () => {
    const expected = bytesOf(written())
    const shuffled = fc.shuffledSubarray([...publishedFixture], {
      minLength: publishedFixture.length,
    })
    fc.assert(
      fc.property(shuffled, objects => {
        const dir = tempFolder()
        writeStore(dir, objects)
        expect(bytesOf(dir)).toEqual(expected)
      }),
      { numRuns: 5 },
    )
  })

  it('holds every object under its digest, and counts them', () => {
    const store = openStore(written())
    expect(store.entries).toHaveLength(publishedFixture.length)
    expect(store.entries.map(entry => store.read(entry))).toEqual(
      expect.arrayContaining([...publishedFixture]),
    )
  })

  it('refuses two objects that claim to be the same version', () => {
    const twice = [1, 2].map(n =>
      published('notice', 'gpt-2', 'one', {
        title: `Notice ${n}`,
        text: 'Withheld.',
        count: n,
        until: '2027-01-01T00:00:00.000Z',
      }),
    )
    expect(() => writeStore(tempFolder(), twice)).toThrow(refusal('DUPLICATE_VERSION'))
  })

  it('refuses an object that has a member which the contract does not know', () => {
    const [first] = publishedFixture
    const more = { ...first, internalId: 'x' } as unknown as (typeof publishedFixture)[number]
    expect(() => writeStore(tempFolder(), [more])).toThrow(/internalId/)
  })

  it('may hold nothing at all', () => {
    const dir = tempFolder()
    writeStore(dir, [])
    expect(openStore(dir).entries).toEqual([])
  })
})

describe('a store that is opened', () => {
  it('refuses an index that lists fewer records than it counts', () => {
    const dir = written()
    changeIndex(dir, index => ({ ...index, entries: index.entries.slice(1) }))
    expect(() => openStore(dir)).toThrow(refusal('STORE_INCOMPLETE'))
  })

  it('refuses to do without an object that its index lists', () => {
    const dir = written()
    const [entry] = openStore(dir).entries
    fs.rmSync(contentPath(objectFolder(dir), entry?.digest ?? ''))
    expect(() => openStore(dir)).toThrow(refusal('STORE_INCOMPLETE'))
  })

  it('refuses an object that its index does not list', () => {
    const dir = written()
    changeIndex(dir, ({ entries, counts, contract }) => ({
      contract,
      entries: entries.filter(({ kind }) => kind !== 'desk'),
      counts: Object.fromEntries(Object.entries(counts).filter(([kind]) => kind !== 'desk')),
    }))
    expect(() => openStore(dir)).toThrow(refusal('STORE_INCOMPLETE'))
  })

  it('refuses an index that says something else of a record than the record', () => {
    const dir = written()
    changeIndex(dir, ({ entries, ...rest }) => ({
      ...rest,
      entries: entries.map(entry => ({ ...entry, instant: '2019-01-01T00:00:00.000Z' })),
    }))
    const store = openStore(dir)
    expect(() => store.entries.map(entry => store.read(entry))).toThrow(refusal('OBJECT_MISMATCH'))
  })

  it('refuses an index out of order, for the last version of a record is taken for the latest', () => {
    const dir = written()
    changeIndex(dir, ({ entries, ...rest }) => ({ ...rest, entries: [...entries].reverse() }))
    expect(() => openStore(dir)).toThrow(refusal('STORE_INVALID'))
  })

  it.each(['', '{}', '[]', '{"contract":2,"counts":{},"entries":[]}'])(
    'refuses the index %j',
    index => {
      const dir = written()
      fs.writeFileSync(path.join(dir, 'index.json'), index)
      expect(() => openStore(dir)).toThrow(refusal('STORE_INVALID'))
    },
  )

  it('notices an object that was altered', () => {
    const dir = written()
    const store = openStore(dir)
    const [entry] = store.entries
    const file = contentPath(objectFolder(dir), entry?.digest ?? '')
    fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('a', 'b'))
    expect(() => store.entries.map(each => store.read(each))).toThrow(refusal('ALTERED'))
  })
})
