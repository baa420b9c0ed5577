import { useState } from 'react'
import { gql, useMutation, useQuery } from '@keystone-6/core/admin-ui/apollo'
import { useKeystone } from '@keystone-6/core/admin-ui/context'
import { Button } from '@keystar/ui/button'
import { VStack } from '@keystar/ui/layout'
import { TextLink } from '@keystar/ui/link'
import { TextArea } from '@keystar/ui/text-field'
import { Text } from '@keystar/ui/typography'
import { Refusal } from '../../parts/Refusal.tsx'
import { useMe } from '../../session.ts'

interface PageLeak {
  readonly digest: string
  readonly page: string
  readonly listKey: string
  readonly itemId: string
  readonly field: string
}

const LEAKS = gql`
  query DeskPageLeaks {
    pageLeaks {
      digest
      page
      listKey
      itemId
      field
    }
  }
`
const ALLOW = gql`
  mutation DeskAllowOnPage($digest: String!, $reason: String!) {
    allowOnPage(digest: $digest, reason: $reason)
  }
`

/** What the last build put on pages that stands in records which are not public, and what to do then. */
export function PageLeaks() {
  const { data, refetch } = useQuery<{ pageLeaks: readonly PageLeak[] }>(LEAKS, {
    fetchPolicy: 'cache-and-network',
  })
  const leaks = data?.pageLeaks ?? []
  if (leaks.length === 0) return null
  return (
    <VStack gap="large">
      <Text>
        A page shows words that a record which is not public says too. If they are a secret, mend
        what was published. If not, have the record say it in other words; or, where the site puts
        the phrase together by itself, an administrator allows it on that page, with a reason.
      </Text>
      {leaks.map(leak => (
        <Leak key={leak.digest} leak={leak} readAnew={refetch} />
      ))}
    </VStack>
  )
}

interface LeakProps {
  readonly leak: PageLeak
  readonly readAnew: () => Promise<unknown>
}

function Leak({ leak: { digest, page, listKey, itemId, field }, readAnew }: LeakProps) {
  const { lists } = useKeystone()
  const list = lists[listKey]
  const me = useMe()
  return (
    <VStack gap="regular" alignItems="start">
      <Text>
        {page}: the same words as in {field} of{' '}
        <TextLink href={`/${list?.path}/${itemId}`}>a {list?.singular.toLowerCase()}</TextLink>
      </Text>
      {me?.role === 'admin' && <AllowOnPage digest={digest} readAnew={readAnew} />}
    </VStack>
  )
}

function AllowOnPage({ digest, readAnew }: Pick<LeakProps, 'readAnew'> & { digest: string }) {
  const [reason, setReason] = useState('')
  const [allow, { loading, error, data }] = useMutation(ALLOW)
  const send = async () => {
    // What was refused is shown by `error`.
    await allow({ variables: { digest, reason } }).catch(() => undefined)
    await readAnew()
  }
  if (data) return <Text>Allowed. The site is being built again.</Text>
  return (
    <>
      {error && <Refusal error={error} />}
      <TextArea
        label="Why these words are no secret on this page"
        description="It holds for these words on this page, while the record says what it says now. The reason is kept with the history."
        value={reason}
        onChange={setReason}
        width="100%"
      />
      <Button isDisabled={reason.trim() === ''} isPending={loading} onPress={send}>
        Allow them on this page
      </Button>
    </>
  )
}
