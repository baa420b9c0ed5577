import { useState } from 'react'
import { Button } from '@keystar/ui/button'
import { Checkbox } from '@keystar/ui/checkbox'
import { VStack } from '@keystar/ui/layout'
import { Radio, RadioGroup } from '@keystar/ui/radio'
import { TextArea } from '@keystar/ui/text-field'
import { SIGN_OFF_CHOICE, type SignOffChoice } from '../../schema/vocabulary/index.ts'
import { Refusal } from '../parts/Refusal.tsx'
import { useStep } from '../redact/useStep.ts'
import { SIGN } from './queries.ts'

interface SignFormProps {
  readonly decision: string
  /** Of what is shown: a sign-off binds exactly that. */
  readonly digest: string
  readonly readAnew: () => Promise<unknown>
}

/** Signs what is shown on the page. */
export function SignForm({ decision, digest, readAnew }: SignFormProps) {
  const [choice, setChoice] = useState<SignOffChoice | ''>('')
  const [reason, setReason] = useState('')
  const [isPublic, setPublic] = useState(false)
  const step = useStep(SIGN, 'Signed.', readAnew)
  const dissents = choice !== '' && choice !== 'approve'
  return (
    <VStack gap="regular" alignItems="start">
      <RadioGroup
        label="Your sign-off on what this page shows"
        value={choice}
        onChange={value => setChoice(value as SignOffChoice)}
      >
        {SIGN_OFF_CHOICE.values.map(value => (
          <Radio key={value} value={value}>
            {`${SIGN_OFF_CHOICE.terms[value].label}: ${SIGN_OFF_CHOICE.terms[value].meaning}`}
          </Radio>
        ))}
      </RadioGroup>
      {dissents && (
        <>
          <TextArea label="Why" value={reason} onChange={setReason} width="100%" />
          <Checkbox isSelected={isPublic} onChange={setPublic}>
            My reason may stand on the public page, with my role and without my name.
          </Checkbox>
        </>
      )}
      <Button
        isDisabled={choice === '' || (dissents && reason.trim() === '')}
        isPending={step.busy}
        onPress={() =>
          void step.take({ id: decision, digest, choice, ...(dissents && { reason, isPublic }) })
        }
      >
        Sign
      </Button>
      {step.error && <Refusal error={step.error} />}
    </VStack>
  )
}
