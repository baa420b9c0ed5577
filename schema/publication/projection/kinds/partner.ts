import type { PublicBody } from '../../contract/index.ts'
import { organizationOf, releaseRefsOf, sourceOf, sourcesOf } from '../pieces.ts'
import type {
  PartnershipRecord,
  PartnerStatementRecord,
  SharingAgreementRecord,
} from '../records.ts'
import type { Scope } from '../scope.ts'
import { entriesOf, orNull, sortedBy } from '../text.ts'

/** A partner's work as the public sees it. */
export const partnerToPublic = (scope: Scope, partnership: PartnershipRecord) => ({
  organization: organizationOf(scope, partnership.organization),
  unit: orNull(partnership.unit),
  researchArea: partnership.researchArea,
  studies: partnership.studies,
  people: entriesOf(partnership.people),
  peopleNote: orNull(partnership.peopleNote),
  modelsAccessed: releaseRefsOf(scope, 'modelsAccessed', partnership.modelsAccessed),
  agreement: agreementOf(scope, partnership.agreement),
  agreementNote: orNull(partnership.agreementNote),
  statements: sortedBy(partnership.statements, madeAt).flatMap(statement =>
    statementOf(scope, partnership, statement),
  ),
  sources: sourcesOf(scope, partnership.sources),
})

const madeAt = ({ createdAt, id }: PartnerStatementRecord): string =>
  `${createdAt?.toISOString() ?? ''} ${id}`

function agreementOf(scope: Scope, agreement: SharingAgreementRecord | null) {
  if (!agreement) return null
  scope.notes.embed('SharingAgreement', agreement.id)
  const source = sourceOf(scope, 'agreement.document', agreement.document)
  return { title: agreement.title, terms: orNull(agreement.terms), source }
}

/** Words about a partner: it has approved them, or they rest on a public source. */
function statementOf(
  scope: Scope,
  partnership: PartnershipRecord,
  statement: PartnerStatementRecord,
): PublicBody<'partner'>['statements'] {
  const { notes } = scope
  notes.embed('PartnerStatement', statement.id)
  const { words, approval, organizationId, publicSource } = statement
  if (organizationId !== partnership.organization?.id) {
    notes.problem('statements', `“${words}” are words about another organization.`)
    return []
  }
  const source = sourceOf(scope, 'statements.publicSource', publicSource)
  if (approval === 'approved') return [{ words, basis: 'approved', source }]
  if (approval === 'not_needed' && source) {
    return [{ words, basis: 'public_source', source }]
  }
  notes.problem('statements', `“${words}”: ${WHY_NOT[approval]}`)
  return []
}

const WHY_NOT: Readonly<Record<PartnerStatementRecord['approval'], string>> = {
  approved: '',
  awaiting: 'the partner has not approved these words yet.',
  refused: 'the partner does not agree to these words.',
  not_needed: 'words that need no approval must name their public source.',
}
