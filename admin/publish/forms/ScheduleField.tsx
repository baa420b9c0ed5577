import { getLocalTimeZone, now, type ZonedDateTime } from '@internationalized/date'
import { useState } from 'react'
import { DatePicker } from '@keystar/ui/date-time'
import { localInstant, viewerZone } from '../../words/instants.ts'

interface ScheduleFieldProps {
  readonly value: string | null
  readonly onChange: (instant: string | null) => void
}

/** An instant in the zone of whoever looks; the zone is named, and the same instant in UTC. */
export function ScheduleField({ value, onChange }: ScheduleFieldProps) {
  const [chosen, setChosen] = useState<ZonedDateTime | null>(null)
  return (
    <DatePicker
      label="Or go out at"
      description={
        value
          ? `${localInstant(value)}; that is ${localInstant(value, 'UTC')}.`
          : `In your time zone, ${viewerZone()}. Every check is made again at that instant.`
      }
      granularity="minute"
      placeholderValue={now(getLocalTimeZone()).set({ second: 0, millisecond: 0 })}
      value={chosen}
      onChange={date => {
        setChosen(date)
        onChange(date?.toAbsoluteString() ?? null)
      }}
    />
  )
}
