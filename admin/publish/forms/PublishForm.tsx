import { useState } from 'react'
import { Button } from '@keystar/ui/button'
import { VStack } from '@keystar/ui/layout'
import { Radio, RadioGroup } from '@keystar/ui/radio'
import { TextArea } from '@keystar/ui/text-field'
import { CHANGE_KIND } from '../../../schema/vocabulary/index.ts'
import type { Workflow } from '../useWorkflow.ts'
import { ScheduleField } from './ScheduleField.tsx'

interface PublishFormProps {
  readonly workflow: Workflow
  /** The digest of what is shown on this page. */
  readonly digest: string
  readonly isFirst: boolean
}

const KINDS = ['update', 'correction'] as const

/** Publishes, now or at an instant, what the page shows; every version but the first says why it is there. */
export function PublishForm({ workflow, digest, isFirst }: PublishFormProps) {
  const [kind, setKind] = useState<string>('update')
  const [note, setNote] = useState('')
  const [at, setAt] = useState<string | null>(null)
  const changeNote = note.trim() || null
  const change = { changeNote, ...(isFirst ? {} : { changeKind: kind }) }
  const lacksNote = !isFirst && changeNote === null
  return (
    <VStack gap="large" alignItems="start">
      {!isFirst && (
        <RadioGroup label="Kind of change" value={kind} onChange={setKind}>
          {KINDS.map(value => (
            <Radio key={value} value={value}>
              {CHANGE_KIND.terms[value].label}: {CHANGE_KIND.terms[value].meaning}
            </Radio>
          ))}
        </RadioGroup>
      )}
      <TextArea
        label="What changed, and why"
        description={
          isFirst
            ? 'For the public. May stay empty the first time.'
            : 'One sentence, for the public.'
        }
        value={note}
        onChange={setNote}
        width="100%"
      />
      <Button
        prominence="high"
        isDisabled={lacksNote}
        isPending={workflow.busy}
        onPress={() => void workflow.take('publish', { digest, ...change })}
      >
        Publish now
      </Button>
      <ScheduleField value={at} onChange={setAt} />
      <Button
        isDisabled={lacksNote || at === null}
        isPending={workflow.busy}
        onPress={() => at && void workflow.take('schedule', { digest, at, ...change })}
      >
        Schedule
      </Button>
    </VStack>
  )
}
