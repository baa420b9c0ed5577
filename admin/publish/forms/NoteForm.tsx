import { useState } from 'react'
import { Button } from '@keystar/ui/button'
import { TextArea } from '@keystar/ui/text-field'
import { VStack } from '@keystar/ui/layout'
import type { Workflow } from '../useWorkflow.ts'

interface NoteFormProps {
  readonly workflow: Workflow
  readonly step: 'requestChanges' | 'retract'
  /** The argument that takes the words. */
  readonly argument: 'note' | 'reason'
  readonly label: string
  readonly help: string
  readonly button: string
}

/** A step that takes nothing but words. */
export function NoteForm({ workflow, step, argument, label, help, button }: NoteFormProps) {
  const [words, setWords] = useState('')
  return (
    <VStack gap="regular" alignItems="start">
      <TextArea label={label} description={help} value={words} onChange={setWords} width="100%" />
      <Button
        tone={step === 'retract' ? 'critical' : undefined}
        isDisabled={words.trim() === ''}
        isPending={workflow.busy}
        onPress={async () => (await workflow.take(step, { [argument]: words })) && setWords('')}
      >
        {button}
      </Button>
    </VStack>
  )
}
