import { describe, expect, it } from 'vitest'
import { scannerFor } from '../../../../schema/publication/scan/index.ts'
import { LAYERS, type Layers } from '../../../../schema/publication/scan/layers/index.ts'
import { refusal } from '../../../support/temp.ts'
import { FILE_FORMS, LAYOUTS, TEXT_FORMS } from './forms.ts'

const SECRET = 'the café "Room & Board" said: not yet.'

/** Enough of it for every packer to pack. */
const PAGE = `${'Nothing of this is a secret of the desk. '.repeat(20)}${SECRET}`

/** Files that nobody can look into. */
const CLOSED: readonly (readonly [string, Buffer])[] = [
  ['a.7z', Buffer.from("7z\xbc\xaf'\x1c\0\x04", 'latin1')],
  ['a.xz', Buffer.from('\xfd7zXZ\0\0\x04', 'latin1')],
  ['a.bz2', Buffer.from('BZh91AY&SY', 'latin1')],
  ['a.rar', Buffer.from('Rar!\x1a\x07\x01\0', 'latin1')],
  ['a.woff2', Buffer.from('wOF2\0\x01\0\0', 'latin1')],
  ['a.pdf', Buffer.from('%PDF-1.7\n')],
]

/** The names of the forms in which the secret gets past a scan with these layers. */
function lostWith(layers: Layers): string[] {
  const scanner = scannerFor({ ids: [], canaries: [], values: [SECRET] }, [], [], layers)
  const files = [
    ...[...LAYOUTS, ...TEXT_FORMS].map(({ name, write }) => ({
      name,
      file: 'a.html',
      bytes: Buffer.from(`<p>Before</p>${write(SECRET)}<p>After</p>`),
    })),
    ...FILE_FORMS.map(({ name, file, write }) => ({ name, file, bytes: write(PAGE) })),
  ]
  const passes = (bytes: Buffer, file: string) => {
    try {
      return scanner.scanBytes(bytes, file).length === 0
    } catch {
      return false
    }
  }
  return [
    ...files.filter(({ bytes, file }) => passes(bytes, file)).map(({ name }) => name),
    ...CLOSED.filter(([file, bytes]) => passes(bytes, file)).map(([file]) => file),
  ]
}

const GROUPS = Object.keys(LAYERS) as (keyof Layers)[]
const ALL = GROUPS.flatMap(group => LAYERS[group].map(({ name }) => ({ group, name })))

describe('the layers that the scan undoes', () => {
  it('leave no form unseen together', () => {
    expect(lostWith(LAYERS)).toEqual([])
  })

  // Each row takes one layer out: what nobody would miss, nobody has proven.
  it.each(ALL)('are each needed: $name ($group)', ({ group, name }) => {
    const rest = LAYERS[group].filter(layer => layer.name !== name)
    expect(lostWith({ ...LAYERS, [group]: rest })).not.toEqual([])
  })
})

describe('what is packed and cannot be looked into is refused', () => {
  const scanner = scannerFor({ ids: [], canaries: [], values: [] }, [])
  it.each([
    ...CLOSED,
    ['a broken archive', Buffer.from('1f8b0800ffffffff', 'hex')] as const,
    ['an encrypted member', Buffer.from('PK\x03\x04\x14\0\x01\0\x08\0'.padEnd(40, '\0'), 'latin1')],
    [
      'a member of an unknown method',
      Buffer.from('PK\x03\x04\x14\0\0\0\x0e\0'.padEnd(40, '\0'), 'latin1'),
    ],
  ] as const)('%s', (name, bytes) => {
    expect(() => scanner.scanBytes(bytes, name)).toThrow(refusal('LEAK_FOUND'))
  })
})
