import {
  Cell as LocalCell,
  controller,
  Field as TimestampField,
} from '@keystone-6/core/fields/types/timestamp/views'
import type { CellComponent, FieldProps } from '@keystone-6/core/types'
import { VStack } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import { distance, localInstant } from '../words/instants.ts'
import { useNow } from '../words/useNow.ts'

/** An instant that others wait for: in the viewer's hours, in UTC, and in the zone named beside it. */
export { controller }

export function Field(props: FieldProps<typeof controller>) {
  const { value: instant } = props.value
  const now = useNow()
  const zone = zoneOf(props.itemValue)
  return (
    <VStack gap="regular">
      <TimestampField {...props} />
      {instant && (
        <Text size="small" aria-live="polite">
          For you: {localInstant(instant)}, {distance(instant, now)}.{' '}
          {zone ? `In its own zone: ${localInstant(instant, zone)}. ` : ''}
          In UTC: {localInstant(instant, 'UTC')}.
        </Text>
      )}
    </VStack>
  )
}

/** The record's own field `zone`, if it has one that names a zone. */
function zoneOf(itemValue: Readonly<Record<string, unknown>>): string | null {
  // The form of a text field, where the list has this one.
  const form = itemValue.zone as { inner?: { value?: unknown } } | undefined
  const zone = form?.inner?.value
  if (typeof zone !== 'string' || zone === '') return null
  try {
    return Intl.DateTimeFormat('en-GB', { timeZone: zone }).resolvedOptions().timeZone
  } catch {
    return null
  }
}

export const Cell: CellComponent<typeof controller> = LocalCell
