import type { Manifest } from '../../../../schema/evidence/index.ts'
import { SampleError } from '../../../samples/errors.ts'
import { STAND_IN } from '../../../samples/models/registry.ts'
import { OWN_REFERENCE, readReference, type Reference } from '../../../samples/reference/index.ts'

/**
 * The texts of people to hold samples against, and what a manifest says of them.
 *
 * @throws SampleError where none are named and the model brings none.
 */
export function referenceFor(
  models: Manifest['models'],
  file: string | undefined,
): { readonly reference: Reference; readonly artifact: Manifest['inputs'][number] } {
  if (file === undefined && models.some(({ name }) => name !== STAND_IN))
    throw new SampleError(
      'SETTING_INVALID',
      'Texts of people to hold these against: name a file with --reference. Only the stand-in brings its own.',
    )
  const reference = readReference(file ?? OWN_REFERENCE)
  const { name, sha256, bytes } = reference
  return { reference, artifact: { name, sha256, bytes, mediaType: 'application/x-ndjson' } }
}
