import type { Question } from '../question.ts'
import { accurate, controls, everyArm, fewFalse, fineTuned } from './detection-rules.ts'

const FOLLOW_UP = 'GPT-2 six-month follow-up'

export const DETECTION: readonly Question[] = [
  {
    id: 'D1',
    point: 'detectability',
    text: 'Is the best detector accurate enough to be deployed, on its worst arm?',
    from: [`${FOLLOW_UP}, detection`],
    answerer: 'job',
    blocking: false,
    isFigurePublic: true,
    rule: accurate,
  },
  {
    id: 'D2',
    point: 'detectability',
    text: 'Does it find a good share of generated texts while hardly ever accusing a person’s?',
    from: [`${FOLLOW_UP}, lesson 3`],
    answerer: 'job',
    blocking: false,
    isFigurePublic: true,
    rule: fewFalse,
  },
  {
    id: 'D3',
    point: 'detectability',
    text: 'Does that hold for every way of sampling and for short texts?',
    from: [`${FOLLOW_UP}, detection`, 'GPT-2 output data set, detection'],
    answerer: 'job',
    blocking: false,
    isFigurePublic: true,
    rule: everyArm,
  },
  {
    id: 'D4',
    point: 'detectability',
    text: 'Does it still hold once the model has been fine-tuned?',
    from: [`${FOLLOW_UP}, partnerships`, 'GPT-2 output data set, detection'],
    answerer: 'job',
    blocking: false,
    isFigurePublic: true,
    rule: fineTuned,
  },
  {
    id: 'D5',
    point: 'detectability',
    text: 'Where detection falls short, do human judgment, metadata and education stand beside it?',
    from: ['GPT-2, 1.5B release 2019, finding 3'],
    answerer: 'policy',
    blocking: true,
    isFigurePublic: true,
    rule: controls,
    judged: 'Whether these controls make up for what detection misses.',
  },
]
