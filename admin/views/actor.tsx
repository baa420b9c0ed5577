import { controller } from '@keystone-6/core/fields/types/text/views'
import type { CellComponent, FieldProps } from '@keystone-6/core/types'
import { TextField } from '@keystar/ui/text-field'
import { Text } from '@keystar/ui/typography'
import { useNames } from '../words/useNames.ts'

/** Who did something: stored as a reference, shown as a name. */
export { controller }

export function Field({ field, value }: FieldProps<typeof controller>) {
  const actor = value.inner.kind === 'value' ? value.inner.value : ''
  const nameOf = useNames([actor])
  return <TextField label={field.label} isReadOnly value={actor && nameOf(actor)} />
}

export const Cell: CellComponent<typeof controller> = ({ value }) => <Name actor={value} />

function Name({ actor }: { actor: string }) {
  const nameOf = useNames([actor])
  return <Text>{nameOf(actor)}</Text>
}
