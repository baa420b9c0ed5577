import { vocabulary, type TermOf } from './vocabulary.ts'

export const PUBLICATION_STATE = vocabulary('State', {
  draft: ['Draft', 'Being written; never published.'],
  in_review: ['In review', 'Handed in; somebody who did not write it must look at it.'],
  changes_requested: ['Changes requested', 'Sent back with a note.'],
  scheduled: [
    'Scheduled',
    'Approved by a reviewer; goes out at the named instant if all checks still pass.',
  ],
  published: ['Published', 'Its latest version is on the public site.'],
  corrected: ['Corrected', 'Published, and at least the latest version corrects an earlier one.'],
  retracted: ['Retracted', 'Withdrawn from the public site; a notice stands in its place.'],
})
export type PublicationState = TermOf<typeof PUBLICATION_STATE>

export const CHANGE_KIND = vocabulary('Kind of change', {
  first: ['First publication', 'The record becomes public.'],
  update: ['Update', 'What the record describes has moved on.'],
  correction: ['Correction', 'The earlier version was wrong.'],
  retraction: ['Retraction', 'The record is withdrawn.'],
})
export type ChangeKind = TermOf<typeof CHANGE_KIND>

export const DELIVERY_STATE = vocabulary('Delivery', {
  live: ['Live', 'On the public site since the named generation.'],
  refused: ['Refused', 'The leak scan found something; kept out until it is mended.'],
})

export const BUILD_STATE = vocabulary('Public site', {
  never: ['Never built', 'Nothing has been built yet.'],
  building: ['Being built', 'It is being built now; what was published shows when it is done.'],
  done: ['Built', 'The last build went well.'],
  failed: ['Build failed', 'The last build failed; what was public before stays up, whole.'],
  stopped: [
    'Build stopped',
    'The process ended in the middle of a build; the next start finishes it.',
  ],
})
export type BuildState = TermOf<typeof BUILD_STATE>

export const EMBARGO_STATE = vocabulary('Embargo', {
  proposed: ['Proposed', 'Asked for, not yet agreed; treated as running.'],
  active: ['Active', 'Runs until its end instant.'],
  revised: ['Revised', 'Runs with a changed end instant.'],
  ended: ['Ended', 'No longer holds anything back.'],
})

export const APPROVAL_STATE = vocabulary('Partner’s approval', {
  awaiting: ['Awaiting approval', 'The partner has not answered yet; may not be published.'],
  approved: ['Approved', 'The partner agrees to these words.'],
  refused: ['Refused', 'The partner does not agree; may not be published.'],
  not_needed: ['Not needed', 'The words rest on a public source.'],
})
