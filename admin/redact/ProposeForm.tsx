import { useState } from 'react'
import { Button } from '@keystar/ui/button'
import { HStack, VStack } from '@keystar/ui/layout'
import { TextArea, TextField } from '@keystar/ui/text-field'
import { Panel } from '../parts/Panel.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { PlanView } from './PlanView.tsx'
import { PROPOSE, type Scope } from './queries.ts'
import { useStep } from './useStep.ts'

/** Proposes a redaction: looks first at what would go, then says why. */
export function ProposeForm({ readAnew }: { readAnew: () => Promise<unknown> }) {
  const [name, setName] = useState('')
  const [numbers, setNumbers] = useState('')
  const [reason, setReason] = useState('')
  const [publicReason, setPublicReason] = useState('')
  const [looked, setLooked] = useState<Scope>()
  const step = useStep(PROPOSE, 'Proposed. Somebody else must confirm it.', readAnew)
  const propose = async () => {
    if (await step.take({ ...looked, reason, publicReason })) setLooked(undefined)
  }
  return (
    <Panel title="Propose to take something down">
      <VStack gap="large">
        <HStack gap="regular" alignItems="end" wrap="wrap">
          <TextField
            label="What"
            description="Kind, family and slug, as in event/gpt-2/grover"
            value={name}
            onChange={setName}
          />
          <TextField
            label="Versions"
            description="As in 1 or 1, 2; empty for all"
            value={numbers}
            onChange={setNumbers}
          />
          <Button isDisabled={name.trim() === ''} onPress={() => setLooked(scopeOf(name, numbers))}>
            Look at what would go
          </Button>
        </HStack>
        {looked && (
          <>
            <PlanView key={JSON.stringify(looked)} scope={looked} />
            <TextArea
              label="Why, for the people of the desk"
              value={reason}
              onChange={setReason}
              width="100%"
            />
            <TextArea
              label="Why, for the public"
              description="It stands on the page of each version. Do not repeat what is taken down."
              value={publicReason}
              onChange={setPublicReason}
              width="100%"
            />
            {step.error && <Refusal error={step.error} />}
            <Button
              tone="critical"
              isDisabled={reason.trim() === '' || publicReason.trim() === ''}
              isPending={step.busy}
              onPress={() => void propose()}
            >
              Propose
            </Button>
          </>
        )}
      </VStack>
    </Panel>
  )
}

/** Numbers in whatever way they are separated. */
function scopeOf(name: string, numbers: string): Scope {
  const versions = (numbers.match(/\d+/g) ?? []).map(Number)
  return { key: name.trim(), versions: versions.length > 0 ? versions : null }
}
