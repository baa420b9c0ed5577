import type { ActionName } from '../../../../schema/policy.ts'
import { TARGETS } from '../expand-actions.ts'
import type { ListMatrix } from '../matrix.ts'
import { TABLE } from '../table.ts'
import type { Ground } from './ground.ts'
import type { Visitor } from './people.ts'

/** No content has this digest: whoever may publish is told so, and nothing goes out. */
const NO_DIGEST = '0'.repeat(64)

/**
 * How each action is asked for. Where it could be carried out, something that is looked at after
 * rights and record is wrong: the planted records stay as they are.
 */
const CALLS: Readonly<Partial<Record<ActionName, string>>> = {
  publicationPreview:
    'query ($id: ID!) { publicationPreview(list: "ModelFamily", id: $id) { digest } }',
  submit: 'mutation ($id: ID!) { submitModelFamily(where: { id: $id }) { id } }',
  requestChanges:
    'mutation ($id: ID!) { requestChangesModelFamily(where: { id: $id }, note: "Again.") { id } }',
  schedule: `mutation ($id: ID!) {
    scheduleModelFamily(where: { id: $id }, digest: "${NO_DIGEST}", at: "2999-01-01T00:00:00.000Z") { id }
  }`,
  publish: `mutation ($id: ID!) { publishModelFamily(where: { id: $id }, digest: "${NO_DIGEST}") { id } }`,
  retract: 'mutation ($id: ID!) { retractModelFamily(where: { id: $id }, reason: "No.") { id } }',
  allowWords: `mutation ($id: ID!) {
    allowWords(list: "ModelFamily", id: $id, digest: "${NO_DIGEST}", collisions: [], reason: "No.")
  }`,
  allowOnPage: `mutation { allowOnPage(digest: "${NO_DIGEST}", reason: "No.") }`,
  proposeRedaction: `mutation {
    proposeRedaction(key: "event/nobody/nothing", reason: "No.", publicReason: "No.") { id }
  }`,
  confirmRedaction: 'mutation { confirmRedaction(id: "nothing") { id } }',
  publishDue: 'mutation { publishDue { id } }',
  // The same right, without a build of the site.
  deliver: 'mutation { holdDelivery(minutes: 1) }',
  recordHistory: 'mutation ($id: ID!) { recordHistory(id: $id, status: "planned") { id } }',
  approveWords: `mutation ($id: ID!) { approveWords(id: $id, digest: "${NO_DIGEST}") { id } }`,
  refuseWords: `mutation ($id: ID!) { refuseWords(id: $id, digest: "${NO_DIGEST}", reason: "No.") { id } }`,
  issueServiceToken: 'mutation { issueServiceToken(name: "A token", scopes: []) { id } }',
  issueOwnToken:
    'mutation { issueOwnToken(name: "Mine", expiresAt: "2019-08-20T00:00:00.000Z") { id } }',
  revokeToken: 'mutation ($id: ID!) { revokeServiceToken(id: $id) { id } }',
  decisionRoom: 'query { decisionRoom(release: "nothing") { outcome } }',
  addEvidence:
    'mutation { addEvidence(decision: "nothing", title: "A file", envelope: "none") { id } }',
  withdrawEvidence: 'mutation { withdrawEvidence(id: "nothing", envelope: "none") { id } }',
  checkpoint: 'mutation { checkpoint { number } }',
  lockThresholds: 'mutation ($id: ID!) { lockThresholds(id: $id) { id } }',
  proposeDecision: 'mutation ($id: ID!) { proposeDecision(id: $id) { id } }',
  proposeWaiver: `mutation ($id: ID!) {
    proposeWaiver(decision: $id, question: "D5", reason: "No.", controls: "None.", expiresAt: "2999-01-01T00:00:00.000Z") { id }
  }`,
  acceptWaiver: 'mutation ($id: ID!) { acceptWaiver(id: $id) { id } }',
  signDecision: `mutation ($id: ID!) {
    signDecision(id: $id, choice: approve, digest: "${NO_DIGEST}") { id }
  }`,
  decide: `mutation ($id: ID!) { decide(id: $id, digest: "${NO_DIGEST}") { id } }`,
  resetPassword: 'mutation { resetPassword(email: "nobody@desk.example", password: "") { id } }',
}

/** Actions of the table that no request here asks for, though the live schema has them. */
export const unasked = ({ context }: Ground): string[] => {
  const roots = [context.graphql.schema.getQueryType(), context.graphql.schema.getMutationType()]
  const live = roots.flatMap(type => Object.keys(type?.getFields() ?? {}))
  return Object.keys(TABLE.actions).filter(action => !(action in CALLS) && live.includes(action))
}

/** The actions that requests here ask for. */
export const ASKED: readonly string[] = Object.keys(CALLS)

/** Finds out by asking which actions each actor may call. */
export async function sweepActions(ground: Ground): Promise<ListMatrix> {
  const rows: [string, Record<string, string>][] = []
  for (const action of ASKED) {
    const cells: Record<string, string> = {}
    for (const visitor of ground.visitors) {
      cells[visitor.actor.name] = await outcome(ground, action as ActionName, visitor)
    }
    rows.push([action, cells])
  }
  return { listKey: 'Actions', grids: [{ heading: 'Actions', corner: 'action', rows }] }
}

async function outcome(
  { door, planted }: Ground,
  action: ActionName,
  { credentials }: Visitor,
): Promise<string> {
  const target = TARGETS[action]
  const rows = target ? planted.get(target) : undefined
  // Nothing can be done with what was retracted, but by who may do it.
  const id = (rows?.get('state retracted') ?? rows?.values().next().value)?.id
  const code = await answered({ door }, action, credentials, CALLS[action] ?? '', { id })
  return code === 'NOT_FOUND' && target ? 'blind' : code && 'yes'
}

/**
 * What a root says to somebody: empty where the right is lacking, `yes`, or the code of what it objects
 * to after that.
 *
 * @throws Error where it objects to anything else.
 */
export async function answered(
  { door }: Pick<Ground, 'door'>,
  root: string,
  credentials: Visitor['credentials'],
  call: string,
  variables: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { errors } = await door.ask(credentials, call, variables)
  const [code] = errors.map(error => error.code)
  if (code === 'NOT_ALLOWED' || code === 'KS_ACCESS_DENIED') return ''
  if (code && !LATER_REFUSALS.includes(code)) throw new Error(`${root}: ${JSON.stringify(errors)}`)
  return code ?? 'yes'
}

/** What an action objects to once rights and record are settled. */
const LATER_REFUSALS = [
  'WRONG_STATE',
  'REVISION_CHANGED',
  'INVALID_INPUT',
  'NOT_FOUND',
  'CHECKS_FAILED',
]
