import fs from 'node:fs'
import path from 'node:path'
import { MANIFEST, seal, sha256Hex } from '../../../../../schema/evidence/index.ts'
import { makeKeys, manifestOf } from '../../support.ts'
import type { Alteration } from './alteration.ts'
import { turned, type Chance } from './chance.ts'

/** What somebody may do to an evidence folder. */
export function evidenceAlterations(
  dir: string,
  objects: readonly string[],
  manifests: readonly string[],
): readonly Alteration[] {
  const stranger = makeKeys()
  const anObject = (chance: Chance) => {
    const digest = chance.pick(objects)
    return path.join(dir, 'sha256', digest.slice(0, 2), digest)
  }
  const nameOf = (id: string) => path.join(dir, 'manifests', id.slice(0, 2), `${id}.json`)
  const aManifest = (chance: Chance) => nameOf(chance.pick(manifests))
  const change = (file: string, to: (bytes: Buffer) => Buffer | string) =>
    fs.writeFileSync(file, to(fs.readFileSync(file)))
  return [
    [
      'a bit of an object',
      1,
      chance => {
        change(anObject(chance), bytes => turned(bytes, chance))
      },
    ],
    [
      'an object, cut off',
      1,
      chance => {
        change(anObject(chance), bytes => bytes.subarray(0, chance.below(bytes.length)))
      },
    ],
    [
      'an object, by another one',
      1,
      chance => {
        const [a, b] = [chance.below(objects.length), 1 + chance.below(objects.length - 1)]
        const other = objects[(a + b) % objects.length] as string
        const bytes = fs.readFileSync(path.join(dir, 'sha256', other.slice(0, 2), other))
        change(anObject({ ...chance, pick: from => from[a] as never }), () => bytes)
      },
    ],
    ['an object taken away', 3, chance => fs.rmSync(anObject(chance))],
    [
      'a bit of a manifest',
      1,
      chance => {
        change(aManifest(chance), bytes => turned(bytes, chance))
      },
    ],
    ['a manifest taken away', 3, chance => fs.rmSync(aManifest(chance))],
    [
      'a manifest, by another one',
      1,
      chance => {
        const [a, b] = [chance.below(manifests.length), 1 + chance.below(manifests.length - 1)]
        const other = manifests[(a + b) % manifests.length] as string
        fs.copyFileSync(nameOf(other), nameOf(manifests[a] as string))
      },
    ],
    [
      'a manifest of a stranger, well named',
      4,
      chance => {
        const forged = manifestOf([Buffer.from('{}')], { counts: { samples: chance.below(9999) } })
        const bytes = seal(MANIFEST, forged, [stranger.evidence])
        const file = nameOf(sha256Hex(bytes))
        fs.mkdirSync(path.dirname(file), { recursive: true })
        fs.writeFileSync(file, bytes)
      },
    ],
    [
      'bytes that nobody vouches for',
      7,
      chance => {
        const bytes = Buffer.from(`left behind ${chance.below(9999)}`)
        const digest = sha256Hex(bytes)
        fs.mkdirSync(path.join(dir, 'sha256', digest.slice(0, 2)), { recursive: true })
        fs.writeFileSync(path.join(dir, 'sha256', digest.slice(0, 2), digest), bytes)
      },
    ],
    [
      'a file added',
      1,
      chance => {
        const name = chance.pick(['notes.txt', 'sha256/notes.txt', 'manifests/latest.json'])
        fs.writeFileSync(path.join(dir, name), '{}')
      },
    ],
  ]
}
