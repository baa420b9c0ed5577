import { useState } from 'react'
import { Button } from '@keystar/ui/button'
import { TextArea } from '@keystar/ui/text-field'
import { VStack } from '@keystar/ui/layout'
import { gql, useMutation } from '@keystone-6/core/admin-ui/apollo'
import { Refusal } from '../../parts/Refusal.tsx'
import type { Collision } from '../usePreview.ts'

const ALLOW = gql`
  mutation DeskAllowWords(
    $list: String!
    $id: ID!
    $digest: String!
    $collisions: [String!]!
    $reason: String!
  ) {
    allowWords(list: $list, id: $id, digest: $digest, collisions: $collisions, reason: $reason)
  }
`

interface AllowFormProps {
  readonly list: string
  readonly id: string
  /** Digest of what was seen: the words are allowed in it alone. */
  readonly digest: string | null
  readonly collisions: readonly Collision[]
  readonly readAnew: () => Promise<unknown>
}

/** Lets the words go out all the same, for this content of the record, with a reason that is kept. */
export function AllowForm({ list, id, digest, collisions, readAnew }: AllowFormProps) {
  const [reason, setReason] = useState('')
  const [allow, { loading, error }] = useMutation(ALLOW)
  const variables = { list, id, digest, reason, collisions: collisions.map(each => each.digest) }
  const send = async () => {
    // What was refused is shown by `error`; the page is read anew either way.
    await allow({ variables }).catch(() => undefined)
    await readAnew()
  }
  return (
    <VStack gap="regular" alignItems="start">
      {error && <Refusal error={error} />}
      <TextArea
        label="Why these words are no secret"
        description="They may then go out in this version. The reason is kept with the history."
        value={reason}
        onChange={setReason}
        width="100%"
      />
      <Button isDisabled={reason.trim() === ''} isPending={loading} onPress={send}>
        Allow these words
      </Button>
    </VStack>
  )
}
