import { vocabulary } from './vocabulary.ts'

export const REQUEST_STATE = vocabulary('Request', {
  open: ['Open', 'Asked; no answer yet.'],
  answered: ['Answered', 'A report has come in.'],
  no_answer: ['No answer', 'The due date has passed without an answer.'],
  declined: ['Declined', 'The partner will not report.'],
})

/** "Saw nothing", "found nothing" and "said nothing" are three different facts. */
export const RESPONSE_KIND = vocabulary('Response', {
  seen: ['Seen', 'The partner has opened the request.'],
  no_answer: ['No answer', 'The partner said nothing.'],
  nothing_found: ['Nothing found', 'The partner looked and found nothing.'],
  finding: ['Finding', 'The partner found something.'],
  declined: ['Declined', 'The partner declined to report.'],
})

export const RECOMMENDATION = vocabulary('Recommendation', {
  none: ['None', 'No advice on release.'],
  delay: ['Delay', 'Release later.'],
  restrict: ['Restrict', 'Release with limits.'],
  do_not_release: ['Do not release', 'Do not release at all.'],
})
