import { Button } from '@keystar/ui/button'
import { VStack } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import type { Workflow } from '../useWorkflow.ts'

/** Hands the record in for review. */
export function SubmitForm({ workflow, problems }: { workflow: Workflow; problems: number }) {
  return (
    <VStack gap="regular" alignItems="start">
      {problems > 0 && (
        <Text>You can hand it in, but it cannot go out before its problems are solved.</Text>
      )}
      <Button
        prominence="high"
        isPending={workflow.busy}
        onPress={() => void workflow.take('submit')}
      >
        Hand in for review
      </Button>
    </VStack>
  )
}
