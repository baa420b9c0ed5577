import { vocabulary, type TermOf } from './vocabulary.ts'

/** Who may be acting. `anonymous` is never stored: it is what a request without a session is. */
export const ROLE = vocabulary('Role', {
  partner: [
    'Partner',
    'Sees the records of its own organisation only, and approves words about it.',
  ],
  staff: [
    'Policy staff',
    'Logs observations, partner findings and events; writes what is published.',
  ],
  reviewer: ['Reviewer', 'Reviews and publishes what somebody else wrote.'],
  leadership: ['Leadership', 'Reviews the checklist and its evidence before a stage, and signs.'],
  admin: ['Administrator', 'Manages people, tokens and settings.'],
  service: ['Service', 'A program with a token of its own and a list of scopes.'],
})
export type Role = TermOf<typeof ROLE>

export const USER_STATUS = vocabulary('User status', {
  active: ['Active', 'May sign in.'],
  deactivated: ['Deactivated', 'May not sign in; open sessions have ended.'],
})

export const TOKEN_SCOPE = vocabulary('Token scope', {
  read: ['Read', 'May read what policy staff may read.'],
  write: ['Write', 'May create and edit records as policy staff may.'],
  publish: ['Publish', 'May review and publish what somebody else wrote.'],
  history: ['History', 'May load recorded history: release statuses and historical instants.'],
})
export type TokenScope = TermOf<typeof TOKEN_SCOPE>

export const ORGANIZATION_KIND = vocabulary('Kind of organisation', {
  lab: ['AI laboratory', 'Builds models.'],
  university: ['University', 'A university or one of its institutes.'],
  company: ['Company', 'A company that is not first of all an AI laboratory.'],
  policy_body: ['Policy body', 'Works on norms, standards or policy.'],
  press: ['Press', 'Publishes news.'],
  public_body: ['Public body', 'A parliament, agency or court.'],
  community: ['Independent', 'A person or group acting without an institution.'],
})
