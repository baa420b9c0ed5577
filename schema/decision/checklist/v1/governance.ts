import { metIf, missing, said } from '../../answer.ts'
import { readCondition } from '../../conditions/read.ts'
import { REPORT_DAYS } from '../../facts/index.ts'
import type { Question, Rule } from '../question.ts'

const reopens: Rule = ({ facts: { governance } }) => {
  const parsed = governance.reopenConditions.filter(each => readCondition(each.query).ok)
  const broken = governance.reopenConditions.length - parsed.length
  const text = `${parsed.length} conditions are written as checks${broken > 0 ? `, ${broken} cannot be read` : ''}.`
  return metIf(parsed.length >= 1 && broken === 0, text, text, {
    figure: String(parsed.length),
    threshold: 'at least 1',
    evidence: parsed.map(each => each.ref),
  })
}

const plan: Rule = ({
  facts: {
    governance: { haltPlan },
  },
}) => {
  const lacks = missing({
    'who answers': said(haltPlan.owner),
    'how they are reached': said(haltPlan.channel),
    'days until the first report (2, 5, 10 or 15)':
      haltPlan.firstReportDays !== null && REPORT_DAYS.includes(haltPlan.firstReportDays),
  })
  const figure = haltPlan.firstReportDays === null ? null : `${haltPlan.firstReportDays} days`
  return metIf(
    lacks === null,
    'Who halts it, how, and by when is written down.',
    `Missing: ${lacks}.`,
    { figure },
  )
}

/** How many dissent is known once people have signed: it lies outside of what they sign. */
const dissent: Rule = ({ facts: { governance } }) => {
  const lacks = missing({
    'views from outside': said(governance.outsideViews),
    uncertainty: said(governance.uncertainty),
  })
  return metIf(
    lacks === null,
    'Views from outside and uncertainty are stated.',
    `Missing: ${lacks}.`,
  )
}

const engaged: Rule = ({ facts: { governance } }) => {
  const figure = String(governance.engagements)
  const text = `${figure} conversations with peers or policymakers since the last decision.`
  return metIf(governance.engagements >= 1, text, text, { figure, threshold: 'at least 1' })
}

export const GOVERNANCE: readonly Question[] = [
  {
    id: 'G1',
    point: 'governance',
    text: 'Have enough different people signed, and somebody from outside the team that built it?',
    from: ['FMTI 2025', 'OpenAI, Preparedness Framework (secondary source)'],
    answerer: 'leadership',
    blocking: true,
    isFigurePublic: true,
    waivable: false,
  },
  {
    id: 'G2',
    point: 'governance',
    text: 'Is what would overturn the decision written as checks that a program can run?',
    from: ['EU GPAI Code of Practice, draft 3, II.8.2'],
    answerer: 'policy',
    blocking: true,
    isFigurePublic: true,
    rule: reopens,
  },
  {
    id: 'G3',
    point: 'governance',
    text: 'Is there a plan to halt and respond, with an owner and a deadline?',
    from: ['NIST AI 600-1, GV-1.3-007', 'EU GPAI Code of Practice, draft 3, II.12.3'],
    answerer: 'policy',
    blocking: true,
    isFigurePublic: true,
    rule: plan,
    judged: 'Whether the plan could be carried out by the people it names.',
  },
  {
    id: 'G4',
    point: 'governance',
    text: 'Are the views of outsiders, dissent and uncertainty told?',
    from: ['EU GPAI Code of Practice, draft 3, II.8.2 and II.8.3', 'Partnership on AI'],
    answerer: 'policy',
    blocking: true,
    isFigurePublic: true,
    rule: dissent,
    judged: 'Whether they are told fairly.',
  },
  {
    id: 'G5',
    point: 'governance',
    text: 'Have peers and policymakers been heard since the last decision?',
    from: ['GPT-2 six-month follow-up, lesson 1'],
    answerer: 'policy',
    blocking: false,
    rule: engaged,
  },
]
