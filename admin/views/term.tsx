import { Cell, controller, Field as SelectField } from '@keystone-6/core/fields/types/select/views'
import type { FieldProps } from '@keystone-6/core/types'
import { VStack } from '@keystar/ui/layout'
import { Item, Picker } from '@keystar/ui/picker'
import { TextField } from '@keystar/ui/text-field'
import { Meanings, readMeanings } from '../parts/Meanings.tsx'

/** One term of a closed vocabulary, with the meaning of what is chosen below it. */
export { Cell, controller }

type Props = FieldProps<typeof controller>

export function Field(props: Props) {
  const { help, meanings } = readMeanings(props.field.description)
  const chosen = props.value.value?.label
  const input = { ...props, field: { ...props.field, description: help } }
  return (
    <VStack gap="regular">
      {!props.onChange ? (
        <TextField label={props.field.label} isReadOnly value={chosen ?? NOT_STATED} />
      ) : props.isRequired ? (
        <SelectField {...input} />
      ) : (
        <OptionalTerm {...input} />
      )}
      <Meanings meanings={meanings} chosen={chosen ? [chosen] : []} />
    </VStack>
  )
}

const NOT_STATED = 'Not stated'
/** No term is the empty text. */
const NONE = ''

/** Keystone's own form asks people to "set to null" and locks what is null; here it is a choice. */
function OptionalTerm({ field, value, onChange, autoFocus }: Props) {
  return (
    <Picker
      autoFocus={autoFocus}
      label={field.label}
      description={field.description}
      items={[{ value: NONE, label: NOT_STATED }, ...field.options]}
      selectedKey={value.value?.value ?? NONE}
      onSelectionChange={key =>
        onChange?.({ ...value, value: field.options.find(option => option.value === key) ?? null })
      }
    >
      {item => <Item key={item.value}>{item.label}</Item>}
    </Picker>
  )
}
