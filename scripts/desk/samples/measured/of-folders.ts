import fs from 'node:fs'
import path from 'node:path'
import { sha256Hex, type Manifest } from '../../../../schema/evidence/index.ts'
import { SampleError } from '../../../samples/errors.ts'
import { MANIFEST } from '../../../samples/job/manifest.ts'
import { readPlan } from '../../../samples/job/plan.ts'

/**
 * Models and inputs of some folders of samples, for a manifest: the manifest of a run names its shards by
 * their digests.
 *
 * @throws SampleError `OUTPUT_MISSING` where a run has not ended.
 */
export function ofFolders(folders: readonly string[]): Pick<Manifest, 'models' | 'inputs'> {
  const models = new Map(folders.map(folder => [readPlan(folder).model.sha256, readPlan(folder)]))
  const inputs = folders.map((folder, at) => {
    const file = path.join(folder, MANIFEST)
    if (!fs.existsSync(file))
      throw new SampleError('OUTPUT_MISSING', 'That run has not ended: say the same again first.')
    const bytes = fs.readFileSync(file)
    return {
      name: `samples-${at + 1}/${MANIFEST}`,
      sha256: sha256Hex(bytes),
      bytes: bytes.length,
      mediaType: 'application/json',
    }
  })
  const named = [...models.values()].map(({ model: { name, sha256 } }) => ({ name, sha256 }))
  return { models: withNames(named), inputs }
}

/** Two models of one name are told apart by their digests. */
export const withNames = (models: Manifest['models']): Manifest['models'] =>
  models.map(model => {
    const isAlone = models.filter(({ name }) => name === model.name).length === 1
    return isAlone ? model : { ...model, name: `${model.name} ${model.sha256.slice(0, 8)}` }
  })
