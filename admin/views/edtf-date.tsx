import { Field as TextField, controller } from '@keystone-6/core/fields/types/text/views'
import type { CellComponent, FieldProps } from '@keystone-6/core/types'
import { VStack } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import { readingOf } from '../words/dates.ts'

/** A date as exact as it is known, with what it will be read as while somebody types it. */
export { controller }

export function Field(props: FieldProps<typeof controller>) {
  const { inner } = props.value
  const typed = inner.kind === 'value' ? inner.value.trim() : ''
  const reading = typed && readingOf(typed)
  return (
    <VStack gap="regular">
      <TextField {...props} />
      <Text size="small" aria-live="polite">
        {reading ? `Read as: ${reading}.` : typed && 'Not a date yet.'}
      </Text>
    </VStack>
  )
}

export const Cell: CellComponent<typeof controller> = ({ value }) =>
  value ? <Text>{readingOf(value) ?? value}</Text> : null
