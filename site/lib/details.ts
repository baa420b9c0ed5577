import type { PublicKind } from '../../schema/publication/contract/kinds.ts'
import { ACCESS_LEVEL, RELEASE_STATUS, RESEARCH_AREA } from '../../schema/vocabulary/index.ts'
import { approvalWords, outcomeWords, whenWords } from './decision.ts'
import type { Told } from './history.ts'
import { versionStanding } from './standing.ts'
import { grouped } from './words.ts'

const joined = (...parts: (string | null | undefined)[]): string =>
  parts.filter(Boolean).join(' · ')

const DETAIL: { readonly [K in PublicKind]?: (version: Told<K>) => string } = {
  release: ({ body }) =>
    joined(
      RELEASE_STATUS.terms[body.status].label,
      body.parametersExact && `${grouped(body.parametersExact)} parameters`,
      body.accessLevel && ACCESS_LEVEL.terms[body.accessLevel].label,
    ),
  decision: ({ body }) =>
    joined(
      `${outcomeWords(body)} ${whenWords(body)}`,
      body.kind === 'recorded' ? 'recorded from history' : approvalWords(body.signOffs),
      body.reviewDueAt && 'review due',
    ),
  finding: ({ body }) => joined(...body.topics.map(topic => RESEARCH_AREA.terms[topic].label)),
  partner: ({ body }) => joined(body.unit, RESEARCH_AREA.terms[body.researchArea].label),
}

/** A line of small type below a record in a list: what sets it apart, else which version it is. */
export function detailOf<K extends PublicKind>(version: Told<K>): string {
  return DETAIL[version.kind]?.(version) || versionStanding(version)
}
