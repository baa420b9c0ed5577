import type { Question } from '../question.ts'
import { enough, fresh, locked, screened, traceable } from './evidence-rules.ts'

export const EVIDENCE: readonly Question[] = [
  {
    id: 'E1',
    point: 'evidence',
    text: 'Can each figure be traced to its evidence, and the evidence be made again?',
    from: ['Inspect, evaluation logs', 'NIST AI 600-1, GV-1.2-001'],
    answerer: 'script',
    blocking: true,
    rule: traceable,
  },
  {
    id: 'E2',
    point: 'evidence',
    text: 'Were enough texts measured for what is claimed?',
    from: ['Rule of three, Hanley & Lippman-Hand 1983'],
    answerer: 'job',
    blocking: false,
    rule: enough,
  },
  {
    id: 'E3',
    point: 'evidence',
    text: 'Were the thresholds locked before anybody measured?',
    from: ['EU GPAI Code of Practice, draft 3, II.1.2'],
    answerer: 'script',
    blocking: true,
    rule: locked,
  },
  {
    id: 'E4',
    point: 'evidence',
    text: 'Is the evidence fresh, not withdrawn, and about this very model?',
    from: ['EU GPAI Code of Practice, draft 3, II.8.7'],
    answerer: 'script',
    blocking: true,
    rule: fresh,
  },
  {
    id: 'E5',
    point: 'evidence',
    text: 'Were samples screened before anybody outside sees them, and the rest withheld?',
    from: ['EU GPAI Code of Practice, draft 3, II.16'],
    answerer: 'script',
    blocking: true,
    rule: screened,
  },
]
