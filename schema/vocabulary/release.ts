import { vocabulary, type TermOf } from './vocabulary.ts'

export const RELEASE_STATUS = vocabulary('Release status', {
  planned: ['Planned', 'Intended, with conditions; nobody outside has it.'],
  in_review: ['In review', 'A decision is being prepared.'],
  released: ['Released', 'Out at its access level.'],
  partner_only: ['Partners only', 'Shared with named partners under agreement.'],
  withheld: ['Withheld', 'Exists and is not released.'],
  withdrawn: ['Withdrawn', 'Was released and has been taken back as far as that can be done.'],
})
export type ReleaseStatus = TermOf<typeof RELEASE_STATUS>

/** Levels of access, from closed to open (after Solaiman, "The Gradient of Generative AI Release", 2023). */
export const ACCESS_LEVEL = vocabulary('Access level', {
  fully_closed: ['Fully closed', 'Only the developer has access.'],
  staged: ['Staged', 'Smaller or limited versions first, the rest later.'],
  hosted: ['Hosted', 'Used through a page or product; the weights stay with the developer.'],
  api: ['API', 'Called by programs; the weights stay with the developer.'],
  downloadable: ['Downloadable', 'Weights can be downloaded.'],
  fully_open: ['Fully open', 'Weights, code and data are public.'],
})

export const RESEARCH_AREA = vocabulary('Research area', {
  human_perception: ['Human perception', 'How people judge generated output.'],
  misuse: ['Misuse', 'How the model could be turned to harm.'],
  bias: ['Bias', 'Whom the model treats differently.'],
  detection: ['Detection', 'Telling generated output from human work.'],
  coordination: ['Coordination', 'How organisations act together on release.'],
})
