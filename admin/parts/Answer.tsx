import type { ReactNode } from 'react'
import type { ErrorLike } from '@keystone-6/core/admin-ui/apollo'
import { Text } from '@keystar/ui/typography'
import { Refusal } from './Refusal.tsx'

interface AnswerProps<Data> {
  readonly result: { readonly data?: Data; readonly error?: ErrorLike }
  readonly children: (data: Data) => ReactNode
}

/** What a query answered, or that it is still on its way, or why there is no answer. */
export function Answer<Data>({ result, children }: AnswerProps<Data>) {
  if (result.error) return <Refusal error={result.error} />
  if (!result.data) return <Text color="neutralSecondary">Loading …</Text>
  return children(result.data)
}
