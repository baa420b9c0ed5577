import { useState } from 'react'
import { useApolloClient, type ErrorLike } from '@keystone-6/core/admin-ui/apollo'
import { toastQueue } from '@keystar/ui/toast'

/** One step of a redaction, as a button takes it. */
export interface Step {
  /** Takes it; false where the desk refused, which `error` then says. */
  readonly take: (variables: Readonly<Record<string, unknown>>) => Promise<boolean>
  readonly busy: boolean
  readonly error: ErrorLike | undefined
}

type Mutation = Parameters<ReturnType<typeof useApolloClient>['mutate']>[0]['mutation']

/** Calls a mutation and has everything read anew afterwards, also after a refusal. */
export function useStep(
  mutation: Mutation,
  done: string,
  readAnew: () => Promise<unknown> | undefined,
): Step {
  const client = useApolloClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ErrorLike>()
  const take: Step['take'] = async variables => {
    setBusy(true)
    setError(undefined)
    try {
      await client.mutate({ mutation, variables })
      toastQueue.positive(done, { timeout: 5000 })
      return true
    } catch (refused) {
      setError(refused as ErrorLike)
      return false
    } finally {
      await readAnew()
      setBusy(false)
    }
  }
  return { take, busy, error }
}
