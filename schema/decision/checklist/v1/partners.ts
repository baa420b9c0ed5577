import { RESEARCH_AREA } from '../../../vocabulary/index.ts'
import { insufficient, metIf, notApplicable, notMet } from '../../answer.ts'
import { compare } from '../../numbers.ts'
import type { Question, Rule } from '../question.ts'

/** The four areas of the 2019 partnerships: susceptibility, extremism, bias, detectability. */
const AREAS = ['human_perception', 'misuse', 'bias', 'detection'] as const
const areaNames = (areas: readonly (typeof AREAS)[number][]): string =>
  areas.map(area => RESEARCH_AREA.terms[area].label).join(', ')

const reported: Rule = ({ facts: { partners } }) => {
  const came = partners.reports.filter(each => each.state !== 'requested' && each.onThisRelease)
  const lacking = AREAS.filter(area => !came.some(each => each.area === area))
  const parts = [
    ...(lacking.length > 0 ? [`no report on ${areaNames(lacking)}`] : []),
    ...(partners.overdue.length > 0 ? [`overdue: ${partners.overdue.join(', ')}`] : []),
  ]
  const rest = {
    figure: `${AREAS.length - lacking.length} of ${AREAS.length}`,
    evidence: came.map(each => each.ref),
  }
  return metIf(parts.length === 0, 'All four areas are reported.', `${parts.join('; ')}.`, rest)
}

const advised: Rule = ({ facts: { partners } }) => {
  const against = partners.advice.filter(each => each.recommendation !== 'none')
  const open = against.filter(each => !each.replied)
  const rest = {
    figure: String(open.length),
    threshold: '0',
    evidence: against.map(each => each.ref),
  }
  const yes =
    against.length === 0
      ? 'No partner advises against it.'
      : `${against.length} partners advise against it as planned; each has a reply.`
  return metIf(
    open.length === 0,
    yes,
    `${open.length} partners advise against it and have no reply.`,
    rest,
  )
}

const tested: Rule = ({ facts: { scope, partners } }) => {
  const { parameters } = scope.release
  if (parameters === null) return insufficient('The parameters of this stage are not known.')
  const came = partners.reports.filter(each => each.state !== 'requested')
  const smaller = AREAS.filter(
    area =>
      !came.some(
        each =>
          each.area === area &&
          each.parameters !== null &&
          compare(each.parameters, parameters) >= 0,
      ),
  )
  const rest = { figure: `${AREAS.length - smaller.length} of ${AREAS.length}` }
  return metIf(
    smaller.length === 0,
    'Each area was tested on this model or a larger one.',
    `Tested on smaller models only, or on none that is named: ${areaNames(smaller)}.`,
    rest,
  )
}

const agreed: Rule = ({ facts: { at, partners } }) => {
  if (partners.grants.length === 0) return notApplicable('Nobody outside holds the model.')
  const today = at.slice(0, 10)
  const unknown: string[] = []
  const lapsed: string[] = []
  for (const { ref, agreement } of partners.grants) {
    if (agreement === null) lapsed.push(ref)
    else if (agreement.effective === null || agreement.expires === null) unknown.push(ref)
    else if (agreement.effective > today || agreement.expires < today) lapsed.push(ref)
  }
  const figure = `${partners.grants.length - lapsed.length - unknown.length} of ${partners.grants.length}`
  if (lapsed.length > 0)
    return notMet(`Without a live agreement: ${lapsed.join(', ')}.`, { figure, evidence: lapsed })
  if (unknown.length > 0)
    return insufficient(`Dates of the agreement missing: ${unknown.join(', ')}.`, { figure })
  return metIf(true, 'Everybody who holds the model has a live agreement.', '', { figure })
}

const free: Rule = ({ facts: { partners } }) => {
  if (partners.cited.length === 0) return notApplicable('Nothing is drawn from a partner.')
  if (partners.publishAt === null)
    return insufficient('When the decision is to be public is not stated.')
  const { publishAt } = partners
  const held = partners.cited.filter(
    each => each.embargoEndsAt !== null && Date.parse(each.embargoEndsAt) > Date.parse(publishAt),
  )
  const unapproved = partners.cited.filter(each => !each.approved)
  const parts = [
    ...(held.length > 0 ? [`under an embargo then: ${held.map(each => each.ref).join(', ')}`] : []),
    ...(unapproved.length > 0
      ? [`not approved by the partner: ${unapproved.map(each => each.ref).join(', ')}`]
      : []),
  ]
  const evidence = partners.cited.map(each => each.ref)
  return metIf(
    parts.length === 0,
    'Everything drawn from partners is free and approved.',
    `${parts.join('; ')}.`,
    { evidence },
  )
}

export const PARTNERS: readonly Question[] = [
  {
    id: 'P1',
    point: 'partners',
    text: 'Has a partner reported in each of the four areas: perception, misuse by extremists, bias, detection?',
    from: ['GPT-2 six-month follow-up, partnerships'],
    answerer: 'partner lead',
    blocking: true,
    rule: reported,
  },
  {
    id: 'P2',
    point: 'partners',
    text: 'Has each partner that advises delay, limits or no release had a reply?',
    from: ['GPT-2 six-month follow-up, future release decisions'],
    answerer: 'script',
    blocking: true,
    rule: advised,
  },
  {
    id: 'P3',
    point: 'partners',
    text: 'Did partners test this very model, or a larger one?',
    from: ['GPT-2 six-month follow-up, partnerships'],
    answerer: 'script',
    blocking: false,
    rule: tested,
  },
  {
    id: 'P4',
    point: 'partners',
    text: 'Does everybody who holds the model hold it under an agreement that is in force?',
    from: ['GPT-2 software access agreement'],
    answerer: 'legal',
    blocking: true,
    rule: agreed,
    waivable: false,
  },
  {
    id: 'P5',
    point: 'partners',
    text: 'Is all that becomes public free of embargoes and, where it is a partner’s, approved by that partner?',
    from: ['VINCE', 'Vultron', 'EU GPAI Code of Practice, draft 3, II.8.4'],
    answerer: 'script',
    blocking: true,
    rule: free,
    waivable: false,
  },
]
