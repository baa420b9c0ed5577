import type { PublicBody } from '../../../schema/publication/contract/kinds.ts'
import {
  ACCESS_LEVEL,
  ANSWER,
  DECISION_KIND,
  OUTCOME,
  POINT,
  POINT_STATE,
} from '../../../schema/vocabulary/index.ts'
import { instantLabel } from '../dates.ts'
import { EARLIER_STATE } from '../decision.ts'
import { named, sources, term, words, type FieldsOf } from './print.ts'

const instant = (value: string | null): string[] => (value ? [instantLabel(value)] : [])

export const DECISION_FIELDS: FieldsOf<PublicBody<'decision'>> = {
  title: ['Title', words],
  release: ['Stage', named],
  kind: ['Kind', term(DECISION_KIND)],
  summary: ['Summary', words],
  accessLevel: ['Access', term(ACCESS_LEVEL)],
  outcome: ['Outcome', term(OUTCOME)],
  decidedAt: ['Decided', instant],
  reviewDueAt: ['Review due since', instant],
  checklist: [
    'Checklist',
    value =>
      value === null
        ? []
        : [
            `Version ${value.version}, thresholds ${value.thresholds}, ${instantLabel(value.at)}`,
            ...value.points.map(
              ({ point, state }) =>
                `${POINT.terms[point].label}: ${POINT_STATE.terms[state].label}`,
            ),
            ...value.answers.map(answer =>
              [
                `${answer.question} ${ANSWER.terms[answer.value].label}`,
                answer.figure,
                answer.interval && `${answer.interval.low} to ${answer.interval.high}`,
                answer.n !== null && `n ${answer.n}`,
                answer.threshold,
                ...(answer.figures ?? []).map(({ slug, version }) => `${slug}, version ${version}`),
              ]
                .filter(Boolean)
                .join('; '),
            ),
          ],
  ],
  waivers: [
    'Waivers',
    values =>
      values.map(
        ({ question, reason, controls, expiresAt, proposedRole, acceptedRole }) =>
          `${question}, until ${instantLabel(expiresAt)}: ${reason} (${controls.join('; ')}; proposed by ${proposedRole}, accepted by ${acceptedRole})`,
      ),
  ],
  signOffs: [
    'Sign-offs',
    ({ approving, outside, roles }) =>
      approving === 0
        ? []
        : [
            `${approving} approve, ${outside} of them from outside`,
            ...roles.map(({ role, count }) => `${role}: ${count}`),
          ],
  ],
  dissent: [
    'Dissent',
    values =>
      values.map(
        each =>
          `${each.choice} (${each.role}${each.ofEarlierState ? `, ${EARLIER_STATE}` : ''}): ${each.reason}`,
      ),
  ],
  conditions: [
    'What would re-open it',
    values => values.map(({ text, firedAt }) => [text, ...instant(firedAt)].join('; fired ')),
  ],
  evidence: [
    'Evidence',
    values =>
      values.map(({ sha256, title, withdrawn }) =>
        [title ?? 'not public', sha256, withdrawn && 'withdrawn'].filter(Boolean).join('; '),
      ),
  ],
  sources: ['Sources', sources],
}
