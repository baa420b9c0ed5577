import { useState } from 'react'
import { gql, useApolloClient, type ErrorLike } from '@keystone-6/core/admin-ui/apollo'
import type { ListMeta } from '@keystone-6/core/types'
import { toastQueue } from '@keystar/ui/toast'

/** A transition of the workflow: the key of the list's action. */
export type Step = 'submit' | 'requestChanges' | 'schedule' | 'publish' | 'retract'
type Arguments = Readonly<Record<string, string | null>>

const DONE: Record<Step, string> = {
  submit: 'Handed in for review.',
  requestChanges: 'Sent back to its writers.',
  schedule: 'Scheduled.',
  publish: 'Published. The public site follows as soon as it is built.',
  retract: 'Retracted. The public site follows as soon as it is built.',
}

export interface Workflow {
  /** Does the step; false where the desk refused, which `error` then says. */
  readonly take: (step: Step, args?: Arguments) => Promise<boolean>
  readonly busy: boolean
  readonly error: ErrorLike | undefined
}

/**
 * Calls the list's own action mutations for one record, and has everything read anew afterwards:
 * also after a refusal, which mostly means that the record is not what was looked at any more.
 */
export function useWorkflow(
  list: ListMeta,
  id: string,
  readAnew: () => Promise<unknown>,
): Workflow {
  const client = useApolloClient()
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ErrorLike>()
  const take = async (step: Step, args: Arguments = {}) => {
    setBusy(true)
    setError(undefined)
    try {
      await client.mutate({ mutation: mutationOf(list, step, args), variables: { id, ...args } })
      toastQueue.positive(DONE[step], { timeout: 5000 })
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

function mutationOf(list: ListMeta, step: Step, args: Arguments) {
  const action = list.actions.find(({ key }) => key === step)
  if (!action) throw new Error(`${list.key} has no action ${step}.`)
  const given = action.graphql.arguments.filter(({ name }) => name in args)
  const declared = given.map(({ name, type }) => `, $${name}: ${type}`).join('')
  const passed = given.map(({ name }) => `, ${name}: $${name}`).join('')
  return gql`
    mutation DeskStep($id: ID!${declared}) {
      ${action.graphql.names.one}(where: { id: $id }${passed}) { id }
    }
  `
}
