import * as f from '../fields/index.ts'
import { BY_FAMILY_AND_SLUG, seedList } from './list.ts'

/** Decisions of the past, and what would have re-opened them. */
export const DECISIONS = [
  seedList(
    'ReleaseDecision',
    'decisions',
    BY_FAMILY_AND_SLUG,
    {
      title: f.required(f.text()),
      release: f.required(f.one('Release')),
      summary: f.text(),
      recorded: f.required(f.recordedDecision()),
      sources: f.many('Source'),
      embargo: f.one('Embargo'),
    },
    'releaseDecisions',
  ),
  seedList(
    'ReopenCondition',
    'conditions',
    ['decision', 'query'],
    {
      decision: f.required(f.one('ReleaseDecision')),
      query: f.required(f.json()),
    },
    'reopenConditions',
  ),
]
