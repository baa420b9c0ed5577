import type { KeystoneContext } from '@keystone-6/core/types'
import type { Door } from '../live/door.ts'
import type { Visitor } from '../live/people.ts'
import { LIST, MACHINE, type RecordAction } from './machine.ts'
import { digestOf } from './records.ts'

/** How each action is asked for: so that it is carried out wherever it is admitted. */
const CALLS: Readonly<Record<RecordAction, string>> = {
  publicationPreview: `query ($id: ID!) { publicationPreview(list: "${LIST}", id: $id) { digest } }`,
  submit: `mutation ($id: ID!) { submit${LIST}(where: { id: $id }) { id } }`,
  requestChanges: `mutation ($id: ID!) { requestChanges${LIST}(where: { id: $id }, note: "Again.") { id } }`,
  schedule: `mutation ($id: ID!, $digest: String!, $note: String) {
    schedule${LIST}(where: { id: $id }, digest: $digest, at: "2999-01-01T00:00:00.000Z", changeNote: $note) { id }
  }`,
  publish: `mutation ($id: ID!, $digest: String!, $note: String) {
    publish${LIST}(where: { id: $id }, digest: $digest, changeNote: $note) { id }
  }`,
  retract: `mutation ($id: ID!) { retract${LIST}(where: { id: $id }, reason: "It no longer holds.") { id } }`,
  allowWords: `mutation ($id: ID!, $digest: String!) {
    allowWords(list: "${LIST}", id: $id, digest: $digest, collisions: [], reason: "No secret.")
  }`,
}

interface Standing {
  readonly state: string
  readonly publishedVersion: number | null
}

/**
 * Calls an action on a record as somebody and says what came of it, in the words of the matrix.
 *
 * @throws Error where it was carried out and did not do what it says, refused and did something, or
 * refused for another reason.
 */
export async function outcomeOf(
  context: KeystoneContext,
  door: Door,
  action: RecordAction,
  { credentials, actor }: Visitor,
  id: string,
): Promise<string> {
  const before = await standingOf(context, id)
  const digest = await digestOf(context, id)
  const note = (before.publishedVersion ?? 0) > 0 ? 'It has moved on.' : null
  const { errors } = await door.ask(credentials, CALLS[action], { id, digest, note })
  const after = await standingOf(context, id)
  const code = errors[0]?.code
  const wanted = code === undefined ? (MACHINE[action].to ?? before.state) : before.state
  if (after.state !== wanted) {
    throw new Error(`${action} by ${actor.name} (${code}): ${before.state} → ${after.state}`)
  }
  if (code === undefined) return 'yes'
  const known = OUTCOMES[code]
  // There is no collision to allow: that is looked at last.
  if (action === 'allowWords' && code === 'REVISION_CHANGED') return 'yes'
  if (known === undefined) throw new Error(`${action} by ${actor.name}: ${JSON.stringify(errors)}`)
  return known
}

const OUTCOMES: Readonly<Record<string, string>> = {
  NOT_ALLOWED: '',
  KS_ACCESS_DENIED: '',
  NOT_FOUND: 'blind',
  WRONG_STATE: 'state',
}

const standingOf = async ({ prisma }: KeystoneContext, id: string): Promise<Standing> =>
  prisma[LIST].findUnique({ where: { id }, select: { state: true, publishedVersion: true } })
