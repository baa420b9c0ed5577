import { BLOCKING } from '../../../../schema/platform/triggers/outcome.ts'

/** SQL that puts a whole decision into the database beneath all rules, with what may be changed in it. */
export interface Parts {
  readonly level: string
  readonly outcome: string
  readonly proposer: string
  /** Question → what the run answers, where it is not `met`; null: not answered. */
  readonly answers: Readonly<Record<string, string | null>>
  readonly checklist: number
  readonly gate: { readonly digest: string; readonly outcome: string; readonly run: string }
  readonly gateless?: boolean
  readonly signOffs: readonly Partial<Signature>[]
  readonly waivers: readonly Partial<Waived>[]
  /** Who built the stage. */
  readonly team: readonly string[]
  readonly teamOrganizations: readonly string[]
  /** What becomes of somebody's account after they signed. */
  readonly accounts: string
}

interface Signature {
  readonly by: string
  readonly role: string
  readonly choice: string
  readonly digest: string
  readonly signedAt: string
  readonly organization: string
}
interface Waived {
  readonly question: string
  readonly acceptedBy: string
  readonly expiresAt: string
}

const SIGNED = '2030-01-01T10:05:00.000Z'
const SIGNED_IN = '2030-01-01T10:00:00.000Z'
const NOW = '2030-01-01T12:00:00.000Z'

/** What carries a staged release: ann of leadership, who built it, and rob, a reviewer from outside. */
export const WHOLE: Parts = {
  level: 'api',
  outcome: 'staged',
  proposer: 'sue',
  answers: {},
  checklist: 1,
  gate: { digest: 'seen', outcome: 'staged', run: 'own' },
  signOffs: [{ by: 'ann', role: 'leadership' }, { by: 'rob' }],
  waivers: [],
  team: ['ann'],
  teamOrganizations: [],
  accounts: '',
}

/** People of the database, by name: their roles. */
export const PEOPLE = {
  sue: 'staff',
  ann: 'leadership',
  lea: 'leadership',
  rob: 'reviewer',
  kim: 'reviewer',
} as const

export const insertInto = (table: string, row: Readonly<Record<string, string | number>>): string =>
  `INSERT INTO "${table}" (${Object.keys(row)
    .map(column => `"${column}"`)
    .join(', ')}) VALUES (${Object.values(row)
    .map(value => (typeof value === 'number' ? value : `'${value}'`))
    .join(', ')})`

/** The rows of a proposed decision by its id, in the order in which they can be written. */
export function rowsOf(id: string, parts: Parts): string[] {
  const ids = [...BLOCKING[1].always, ...BLOCKING[1].orPartners]
  const answers = ids.flatMap(question => {
    const value = question in parts.answers ? parts.answers[question] : 'met'
    return value ? [{ question, value }] : []
  })
  const run = { id: `${id}-run`, decision: id, runBy: 'user:ann', at: NOW }
  return [
    insertInto('Release', { id, familySlugKey: id, stageOrder: 1, accessLevel: parts.level }),
    ...parts.team.map(B => insertInto('_Release_buildingTeamUsers', { A: id, B })),
    ...parts.teamOrganizations.map(A =>
      insertInto('_Release_buildingTeamOrganizations', { A, B: id }),
    ),
    insertInto('ReleaseDecision', { id, familySlugKey: id, release: id, harms: '[]' }),
    `UPDATE "ReleaseDecision" SET "phase" = 'proposed', "proposedBy" = 'user:${parts.proposer}' WHERE "id" = '${id}'`,
    insertInto('ChecklistRun', {
      ...run,
      checklist: parts.checklist,
      content: JSON.stringify({ answers }),
    }),
    ...(parts.gate.run === 'own'
      ? []
      : [insertInto('ChecklistRun', { ...run, id: parts.gate.run, checklist: 1, decision: id })]),
    ...(parts.gateless
      ? []
      : [
          insertInto('GateResult', {
            id: `${id}-gate`,
            decision: id,
            run: parts.gate.run === 'own' ? run.id : parts.gate.run,
            digest: parts.gate.digest,
            outcome: parts.gate.outcome,
            decidedBy: 'user:ann',
            at: NOW,
          }),
        ]),
    ...parts.signOffs.map((each, n) =>
      insertInto('SignOff', {
        id: `${id}-sign-${n}`,
        decision: id,
        by: `user:${each.by}`,
        role: each.role ?? 'reviewer',
        organizationId: each.organization ?? '',
        choice: each.choice ?? 'approve',
        digest: each.digest ?? 'seen',
        signedAt: each.signedAt ?? SIGNED,
        authenticatedAt: SIGNED_IN,
      }),
    ),
    ...parts.waivers.flatMap((each, n) => [
      insertInto('Waiver', {
        id: `${id}-waiver-${n}`,
        decision: id,
        question: each.question ?? 'E1',
        reason: 'Why.',
        controls: 'What.',
        expiresAt: each.expiresAt ?? '2030-02-01T00:00:00.000Z',
        proposedBy: 'user:sue',
        proposedRole: 'staff',
        proposedAt: NOW,
      }),
      ...(each.acceptedBy === ''
        ? []
        : [
            `UPDATE "Waiver" SET "acceptedBy" = 'user:ann', "acceptedRole" = 'leadership', "acceptedAt" = '${NOW}' WHERE "id" = '${id}-waiver-${n}'`,
          ]),
    ]),
    ...(parts.accounts ? [parts.accounts] : []),
  ]
}

/** The statement by which the outcome would be given. */
export const givenTo = (id: string, { outcome }: Pick<Parts, 'outcome'>): string =>
  `UPDATE "ReleaseDecision" SET "phase" = 'decided', "outcome" = '${outcome}', "decidedDigest" = 'seen',
    "decidedBy" = 'user:ann', "decidedAt" = '${NOW}' WHERE "id" = '${id}'`
