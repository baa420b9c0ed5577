import {
  Cell,
  controller,
  Field as MultiselectField,
} from '@keystone-6/core/fields/types/multiselect/views'
import type { FieldProps } from '@keystone-6/core/types'
import { VStack } from '@keystar/ui/layout'
import { Meanings, readMeanings } from '../parts/Meanings.tsx'

/** Several terms of a closed vocabulary, with the meanings of those that are chosen below them. */
export { Cell, controller }

export function Field(props: FieldProps<typeof controller>) {
  const { help, meanings } = readMeanings(props.field.description)
  return (
    <VStack gap="regular">
      <MultiselectField {...props} field={{ ...props.field, description: help }} />
      <Meanings meanings={meanings} chosen={props.value.map(({ label }) => label)} />
    </VStack>
  )
}
