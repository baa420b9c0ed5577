import fs from 'node:fs'
import path from 'node:path'
import { canonicalBytes, contentPath, sha256Hex } from '../../../../../schema/evidence/index.ts'
import type { Alteration } from './alteration.ts'
import { turned, type Chance } from './chance.ts'
import type { FolderState } from './folder-state.ts'

interface Index {
  entries: { digest: string; redaction?: object }[]
}

/** What somebody may do to a published store. `older` is the store as it was one state before. */
export function publishedAlterations(dir: string, older: FolderState): readonly Alteration[] {
  const folder = { dir: path.join(dir, 'objects'), extension: '.json' }
  const file = path.join(dir, 'index.json')
  const index = JSON.parse(fs.readFileSync(file, 'utf8')) as Index
  const present = index.entries.filter(entry => !entry.redaction).map(entry => entry.digest)
  const anObject = (chance: Chance) => contentPath(folder, chance.pick(present))
  const write = (entries: Index['entries']) =>
    fs.writeFileSync(file, canonicalBytes({ ...index, entries }))
  const put = (name: string) => fs.writeFileSync(path.join(dir, name), older.bytes(name))
  return [
    [
      'a bit of an object',
      1,
      chance => {
        const name = anObject(chance)
        fs.writeFileSync(name, turned(fs.readFileSync(name), chance))
      },
    ],
    ['an object taken away', 3, chance => fs.rmSync(anObject(chance))],
    [
      'an object added',
      1,
      chance => {
        const bytes = canonicalBytes({ title: `Added ${chance.below(9999)}` })
        const name = contentPath(folder, sha256Hex(bytes))
        fs.mkdirSync(path.dirname(name), { recursive: true })
        fs.writeFileSync(name, bytes)
      },
    ],
    [
      'an object and the index, so that they fit',
      1,
      chance => {
        const bytes = canonicalBytes({ title: `Forged ${chance.below(9999)}` })
        const digest = sha256Hex(bytes)
        const old = chance.pick(present)
        fs.rmSync(contentPath(folder, old))
        fs.mkdirSync(path.dirname(contentPath(folder, digest)), { recursive: true })
        fs.writeFileSync(contentPath(folder, digest), bytes)
        write(index.entries.map(entry => (entry.digest === old ? { ...entry, digest } : entry)))
      },
    ],
    [
      'an entry taken out of the index',
      1,
      chance => {
        write(index.entries.toSpliced(chance.below(index.entries.length), 1))
      },
    ],
    [
      'the order of the index',
      1,
      chance => {
        const n = 1 + chance.below(index.entries.length - 1)
        write([...index.entries.slice(n), ...index.entries.slice(0, n)])
      },
    ],
    [
      'a version marked as redacted',
      1,
      chance => {
        const hidden = chance.pick(present)
        fs.rmSync(contentPath(folder, hidden))
        const marked = { redaction: { reason: 'x' } }
        write(index.entries.map(one => (one.digest === hidden ? { ...one, ...marked } : one)))
      },
    ],
    [
      'a bit of the index',
      1,
      chance => {
        fs.writeFileSync(file, turned(fs.readFileSync(file), chance))
      },
    ],
    ['an older index', 1, () => put('index.json')],
    [
      'an older store, whole as it was',
      6,
      () => {
        const objects = new Set(older.names.filter(name => name.startsWith('objects')))
        for (const name of fs.readdirSync(folder.dir, { recursive: true, encoding: 'utf8' })) {
          const whole = path.join('objects', name)
          if (name.endsWith('.json') && !objects.has(whole)) fs.rmSync(path.join(dir, whole))
        }
        for (const name of fs.readdirSync(path.join(dir, 'log', 'checkpoints'))) {
          fs.rmSync(path.join(dir, 'log', 'checkpoints', name))
        }
        for (const name of older.names) put(name)
      },
    ],
    ['the log taken away', 3, () => fs.rmSync(path.join(dir, 'log', 'log.json'))],
    [
      'a file added',
      1,
      chance => {
        fs.writeFileSync(path.join(dir, chance.pick(['notes.txt', 'objects/notes.txt'])), '{}')
      },
    ],
  ]
}
