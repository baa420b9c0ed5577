import { useState } from 'react'
import { Button } from '@keystar/ui/button'
import { VStack } from '@keystar/ui/layout'
import { Radio, RadioGroup } from '@keystar/ui/radio'
import { TextArea, TextField } from '@keystar/ui/text-field'
import { ANSWER } from '../../schema/vocabulary/index.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { useStep } from '../redact/useStep.ts'
import { PROPOSE_WAIVER, type Room } from './queries.ts'

interface WaiverFormProps {
  readonly room: Room
  readonly decision: string
  readonly readAnew: () => Promise<unknown>
}

/** Asks that an answer which stands against the release be let pass for a while. */
export function WaiverForm({ room, decision, readAnew }: WaiverFormProps) {
  const [question, setQuestion] = useState('')
  const [reason, setReason] = useState('')
  const [controls, setControls] = useState('')
  const [until, setUntil] = useState('')
  const step = useStep(
    PROPOSE_WAIVER,
    'Asked for. Somebody of another role must accept it.',
    readAnew,
  )
  const standing = room.answers.filter(
    ({ value, waivable, isWaived }) =>
      waivable && !isWaived && (value === 'not_met' || value === 'insufficient'),
  )
  if (standing.length === 0) return null
  const isDay = /^\d{4}-\d\d-\d\d$/.test(until)
  const ask = () =>
    step.take({
      decision,
      question,
      reason,
      controls,
      expiresAt: `${until}T00:00:00.000Z`,
    })
  return (
    <VStack gap="regular" alignItems="start">
      <RadioGroup label="Ask for a waiver of" value={question} onChange={setQuestion}>
        {standing.map(each => (
          <Radio key={each.question} value={each.question}>
            {`${each.question} ${each.text} (${ANSWER.terms[each.value].label.toLowerCase()})`}
          </Radio>
        ))}
      </RadioGroup>
      {question && (
        <>
          <TextArea label="Why it may pass" value={reason} onChange={setReason} width="100%" />
          <TextArea
            label="What is done instead"
            description="One a line."
            value={controls}
            onChange={setControls}
            width="100%"
          />
          <TextField
            label="Until"
            description="A day, as in 2027-01-31 (UTC)"
            value={until}
            onChange={setUntil}
          />
          <Button
            isDisabled={reason.trim() === '' || controls.trim() === '' || !isDay}
            isPending={step.busy}
            onPress={() => void ask()}
          >
            Ask for the waiver
          </Button>
          {step.error && <Refusal error={step.error} />}
        </>
      )}
    </VStack>
  )
}
