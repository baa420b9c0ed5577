import fs from 'node:fs'
import path from 'node:path'
import type { Checkpoint } from '../checkpoint/index.ts'
import { SampleError } from '../errors.ts'

/**
 * A checkpoint with its weights under the names by which they really lie on disk. Download caches keep
 * models as links into one folder of files named by their digests; the runtime follows no link that leads
 * out of its folder.
 *
 * @throws SampleError `PATH_UNSAFE` where the files really lie in several folders.
 */
export function inPlace<T extends Pick<Checkpoint, 'folder' | 'tensors'>>(checkpoint: T): T {
  const { folder, tensors } = checkpoint
  const names = [...new Set([...tensors.values()].map(({ file }) => file))]
  const real = new Map(names.map(name => [name, fs.realpathSync(path.join(folder, name))]))
  const folders = new Set([...real.values()].map(file => path.dirname(file)))
  const [first = folder] = folders
  if (folders.size > 1)
    throw new SampleError(
      'PATH_UNSAFE',
      'The weights are links into several folders; put the files themselves beside one another.',
    )
  const renamed = [...tensors].map(
    ([name, tensor]) =>
      [name, { ...tensor, file: path.basename(real.get(tensor.file) ?? tensor.file) }] as const,
  )
  return { ...checkpoint, folder: first, tensors: new Map(renamed) }
}
