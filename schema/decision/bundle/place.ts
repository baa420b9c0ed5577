import { z } from 'zod'
import {
  canonicalDigest,
  canonicalText,
  CHECKPOINT,
  commitmentTo,
  finding,
  isIncluded,
  leafHash,
  openSealed,
  parseCanonical,
  sha256Hex,
  type Checkpoint,
  type Finding,
  type Inquiry,
  type KeyRing,
} from '../../evidence/index.ts'
import { countSignOffs, signOffProblem } from '../sign-off/index.ts'
import type { Basis, BundleContent } from './content.ts'
import { NAMES } from './files.ts'
import { altered } from './recompute.ts'

/**
 * Whether the log of the desk holds the event of this very decision, under a signed root. Who has the
 * key of decisions could otherwise seal anything, and leave out the log that contradicts it.
 *
 * @param withoutLog whether the desk's word will do where it has no log, or its salt was destroyed.
 */
export function inquirePlace(
  content: BundleContent,
  files: ReadonlyMap<string, Uint8Array>,
  ring: KeyRing,
  inquiry: Inquiry,
  withoutLog = false,
): void {
  const { log, gate } = content
  const restsOnWord = (why: string) =>
    withoutLog ? inquiry.notes.push(why) : inquiry.add(finding('POLICY_UNMET', 'log', why))
  if (!log) {
    if (gate) restsOnWord('The desk has signed no log: who decided, and when, rests on its word.')
    return
  }
  inquiry.ask(NAMES.checkpoint, () => {
    const envelope = files.get(NAMES.checkpoint) ?? new Uint8Array()
    const { value } = openSealed(CHECKPOINT, envelope, ring)
    inquiry.checked.checkpoints += 1
    inquiry.newest = value
    if (!holds(log, value)) {
      inquiry.add(altered('log', 'The signed state does not hold the event of this decision.'))
    }
    const event = auditEvent.parse(parseCanonical(Buffer.from(log.event, 'utf8'), 'The event'))
    if (event.operation !== 'decision.gate' || event.item !== gate?.id) {
      inquiry.add(altered('log', 'The event is one of something else.'))
    }
    if (log.salt === null)
      restsOnWord(
        'The salt of its event in the log was destroyed: the rest is the word of the desk.',
      )
    else inquiry.add(...valuesThatDiffer(content, event, log.values, log.salt))
    inquiry.checked.events += 1
  })
}

/** The event of a decision, as far as it is opened here. */
const auditEvent = z.looseObject({
  operation: z.string(),
  item: z.string(),
  saltDigest: z.string(),
  fields: z.array(z.strictObject({ name: z.string(), commitment: z.string() })),
})

/** What the log has committed to and the bundle says otherwise: it was fixed when it was decided. */
function valuesThatDiffer(
  { gate, decision, basis }: BundleContent,
  { fields, saltDigest }: z.infer<typeof auditEvent>,
  values: Readonly<Record<string, unknown>>,
  salt: string,
): Finding[] {
  if (sha256Hex(Buffer.from(salt, 'hex')) !== saltDigest) {
    return [altered('log', 'The salt is not the one of the event.')]
  }
  const broken = fields.filter(
    ({ name, commitment }) => commitmentTo(salt, name, values[name]) !== commitment,
  )
  const count = basis && countSignOffs(basis.signOffs, basis.occasion)
  const counted = values.count as Partial<NonNullable<typeof count>> | undefined
  const said: readonly (readonly [string, unknown, unknown])[] = [
    ['decision', values.decision, decision.id],
    ['when it was decided', values.at, decision.decidedAt],
    ['what it was decided on', values.basis, basis && (basis.was ?? canonicalDigest(basis))],
    ['digest of what was signed', values.digest, gate?.digest],
    ['outcome', values.outcome, gate?.outcome],
    ['points', values.points, gate?.points],
    ['blockers', values.blockers, gate?.blockers],
    ['waived', values.waived, gate?.waived],
    ['who approved', counted?.approving, count?.approving],
    ['who approved from outside', counted?.outside, count?.outside],
    ['roles of who approved', rolesIn(values.count), basis && rolesOf(basis)],
  ]
  const differing = said.filter(([, kept, told]) => text(kept) !== text(told))
  return [
    ...broken.map(({ name }) => altered('log', `The log has committed to another ${name}.`)),
    ...differing.map(([what]) => altered(what, 'The log has something else for it.')),
  ]
}

const holds = (log: NonNullable<BundleContent['log']>, { size, rootHash }: Checkpoint): boolean =>
  log.size === size &&
  isIncluded({
    index: log.index,
    size,
    leaf: leafHash(Buffer.from(log.event, 'utf8')),
    proof: log.proof.map(hash => Buffer.from(hash, 'hex')),
    root: Buffer.from(rootHash, 'hex'),
  })

const text = (value: unknown): string => canonicalText(value ?? null)

/** How many people of each role approved, as `decide` counts them: the last word of each counts. */
function rolesOf({ signOffs, occasion }: Basis): string[] {
  const last = new Map(signOffs.map(each => [each.by, each]))
  const approving = [...last.values()].filter(
    each => each.choice === 'approve' && signOffProblem(each, occasion) === null,
  )
  return approving.map(({ role }) => role).sort()
}

function rolesIn(count: unknown): string[] {
  const parsed = z
    .looseObject({ roles: z.array(z.looseObject({ role: z.string(), count: z.int() })) })
    .safeParse(count)
  const roles = parsed.data?.roles ?? []
  return roles.flatMap(({ role, count }) => Array.from({ length: count }, () => role)).sort()
}
