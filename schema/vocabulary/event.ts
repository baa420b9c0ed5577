import { vocabulary } from './vocabulary.ts'

export const EVENT_CATEGORY = vocabulary('Category', {
  release: ['Release', 'A model, data set or tool by the developer goes out.'],
  partner: ['Partner work', 'Work done with a partner under agreement.'],
  research: ['Research', 'A paper or study.'],
  external_replication: ['By others', 'Others build or publish a comparable model.'],
  policy: ['Policy', 'Parliaments, agencies and courts.'],
  misuse: ['Misuse', 'Harm seen, or studied as such.'],
  tooling: ['Tool', 'Something people can use with or against the model.'],
  governance: ['Governance', 'How release is decided and discussed.'],
})

export const DATE_PRECISION = vocabulary('Precision', {
  day: ['Day', 'The day is known.'],
  month: ['Month', 'Only the month is known.'],
  year: ['Year', 'Only the year is known.'],
  interval: ['Interval', 'Between two dates.'],
})

export const SOURCE_KIND = vocabulary('Kind of source', {
  post: ['Post', 'A web page or blog post.'],
  paper: ['Paper', 'A paper or preprint.'],
  report: ['Report', 'A technical report.'],
  code: ['Code', 'A repository or commit.'],
  data: ['Data', 'A data set or its documentation.'],
  agreement: ['Agreement', 'A legal text.'],
  press: ['Press', 'A news item.'],
  recording: ['Recording', 'Video or audio.'],
  computed: ['Computed', 'Worked out from other sources; the locator says how.'],
})

export const SOURCE_CONFIDENCE = vocabulary('Confidence in a source', {
  verified: ['Verified', 'Read in the named page, file or history.'],
  verified_copy: ['Verified in a copy', 'Read in a stored copy of the named page.'],
  third_party: ['Third party', 'Known from somebody else’s account.'],
  derived: ['Derived', 'Computed or inferred; the locator says from what.'],
})
