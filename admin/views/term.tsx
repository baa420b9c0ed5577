import { Cell, controller, Field as SelectField } from '@keystone-6/core/fields/types/select/views'
import type { FieldProps } from '@keystone-6/core/types'
import { VStack } from '@keystar/ui/layout'
import { Meanings, readMeanings } from '../parts/Meanings.tsx'

/** One term of a closed vocabulary, with the meaning of what is chosen below it. */
export { Cell, controller }

export function Field(props: FieldProps<typeof controller>) {
  const { help, meanings } = readMeanings(props.field.description)
  const chosen = props.value.value?.label
  return (
    <VStack gap="regular">
      <SelectField {...props} field={{ ...props.field, description: help }} />
      <Meanings meanings={meanings} chosen={chosen ? [chosen] : []} />
    </VStack>
  )
}
