import type { KeystoneContext } from '@keystone-6/core/types'
import { run, update } from '../../records/ask.ts'

type Data = Readonly<Record<string, unknown>>

/** The requests of the game, all through the API, by whoever the context's session is. */
export interface Ask {
  /** Answers true, so that a done write can be told from a refused one. */
  update(listKey: string, id: string, data: Data): Promise<true>
  step(mutation: string, input: { id: string }): Promise<Standing>
  /** A step with a text of its own: a note, a reason. */
  say(mutation: string, argument: string, id: string, text: string): Promise<Standing>
  approve(mutation: string, input: Data, at?: Date): Promise<Standing>
  preview(listKey: string, id: string): Promise<Shown>
  sendOut(): Promise<{ id: string; published: boolean }[]>
}

interface Standing {
  readonly state: string
  readonly publishedVersion: number
}
interface Shown {
  readonly digest: string | null
  readonly json: unknown
  readonly problems: readonly unknown[]
}

const DONE = '{ state publishedVersion }'

export function askAs(context: KeystoneContext): Ask {
  const ask = <T>(query: string, variables: Data = {}) =>
    run<T>(context, undefined, query, variables)
  return {
    async update(listKey, id, data) {
      await update(context, undefined, listKey, id, data)
      return true
    },
    step: (mutation, input) =>
      ask(`mutation ($id: ID!) { done: ${mutation}(where: { id: $id }) ${DONE} }`, input),
    say: (mutation, argument, id, text) =>
      ask(
        `mutation ($id: ID!, $text: String!) {
          done: ${mutation}(where: { id: $id }, ${argument}: $text) ${DONE}
        }`,
        { id, text },
      ),
    approve: (mutation, input, at) =>
      ask(
        `mutation ($id: ID!, $digest: String!, $kind: PublicationChangeKind, $note: String${at ? ', $at: DateTime!' : ''}) {
          done: ${mutation}(where: { id: $id }, digest: $digest, changeKind: $kind, changeNote: $note${at ? ', at: $at' : ''}) ${DONE}
        }`,
        { ...input, ...(at && { at: at.toISOString() }) },
      ),
    preview: (list, id) =>
      ask(
        `query ($list: String!, $id: ID!) {
          done: publicationPreview(list: $list, id: $id) { digest json problems { field } }
        }`,
        { list, id },
      ),
    sendOut: () => ask('mutation { done: publishDue { id published } }'),
  }
}
