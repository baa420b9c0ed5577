import type { DeskCli } from '../desk-cli.ts'
import { DELIVER } from '../workflow/documents.ts'
import { CONFIRM, PLAN, PROPOSE, REDACTIONS, type ListedRedaction } from './documents.ts'
import { planText } from './plan-text.ts'
import type { Scope } from './scope.ts'

/** Prints what a redaction would destroy now. */
export async function lookAt(desk: DeskCli, scope: Scope): Promise<void> {
  const client = await desk.connect()
  const { redactionPlan } = await client.query(PLAN, scope)
  desk.output.result(redactionPlan, () => planText(redactionPlan))
}

/** Proposes it, and prints what the second person is to confirm. */
export async function proposeIt(
  desk: DeskCli,
  proposal: Scope & { readonly reason: string; readonly publicReason: string },
): Promise<void> {
  const client = await desk.connect()
  const { redactionPlan } = await client.query(PLAN, {
    key: proposal.key,
    versions: proposal.versions,
  })
  const { proposed } = await client.mutate(PROPOSE, proposal)
  desk.output.result({ ...proposed, plan: redactionPlan }, () =>
    [
      planText(redactionPlan),
      `Proposed ${proposed.id}. Somebody else confirms it: desk redact --confirm ${proposed.id}`,
    ].join('\n'),
  )
}

/** Destroys what somebody else has proposed, and waits until the site no longer has it. */
export async function confirmIt(desk: DeskCli, id: string): Promise<void> {
  const client = await desk.connect()
  const { confirmed } = await client.mutate(CONFIRM, { id })
  desk.output.note('It is destroyed in the database; the public site follows now.')
  const { deliver } = await desk.output.step('Building the public site', () =>
    client.mutate(DELIVER),
  )
  desk.output.result(
    { ...confirmed, generation: deliver.generation },
    () =>
      `${confirmed.key}@${confirmed.versions.join(',')} is redacted. Backups still hold it: see docs/redaction.md.`,
  )
}

/** Prints every redaction. */
export async function listAll(desk: DeskCli): Promise<void> {
  const client = await desk.connect()
  const { redactions } = await client.query(REDACTIONS)
  desk.output.rows(redactions.map(listed), ['state', 'id', 'key', 'versions', 'publicReason'], NONE)
}

const NONE = 'Nothing was ever redacted or proposed.'

const listed = ({ versions, ...rest }: ListedRedaction) => ({
  state: rest.confirmedAt ? 'confirmed' : 'proposed',
  versions: versions.join(','),
  ...rest,
})
