import { vocabulary } from './vocabulary.ts'

export const OBSERVATION_KIND = vocabulary('Kind of observation', {
  hazard: ['Hazard', 'Could lead to harm; none seen.'],
  near_miss: ['Near miss', 'Harm was close and did not happen.'],
  incident: ['Incident', 'Harm happened.'],
})

/** Actor tiers of the 2019 report's threat assessment. */
export const ACTOR_TIER = vocabulary('Actor tier', {
  low_skill: ['Low-skill', 'Acts with tools made by others.'],
  organised: ['Organised', 'A group with tools and money of its own.'],
  state_grade: ['State-grade', 'An advanced, persistent actor.'],
  unknown: ['Unknown', 'Not known.'],
})

export const SEVERITY = vocabulary('Severity', {
  minor: ['Minor', 'Little harm, few affected.'],
  moderate: ['Moderate', 'Noticeable harm or many affected.'],
  serious: ['Serious', 'Grave harm or very many affected.'],
  critical: ['Critical', 'Lasting harm to life, safety or public order.'],
})

export const CONFIDENCE = vocabulary('Confidence', {
  low: ['Low', 'One unconfirmed account.'],
  medium: ['Medium', 'Plausible and partly confirmed.'],
  high: ['High', 'Confirmed by evidence or several accounts.'],
})

export const TRIAGE_STATE = vocabulary('Triage', {
  new: ['New', 'Nobody has looked yet.'],
  triage: ['In triage', 'Somebody has claimed it.'],
  confirmed: ['Confirmed', 'It happened as described and the model was used.'],
  closed: ['Closed', 'No further work; the close reason says why.'],
})

export const CLOSE_REASON = vocabulary('Close reason', {
  duplicate: ['Duplicate', 'Already logged.'],
  not_related: ['Not related', 'The model was not involved.'],
  insufficient: ['Insufficient', 'Too little to go on.'],
  resolved: ['Resolved', 'Dealt with.'],
})

/** Harms are `namespace:term`, so that another taxonomy can stand beside ours without a change of code. */
export const HARM = vocabulary('Harm', {
  'desk:disinformation': ['Disinformation', 'False or misleading content meant to deceive.'],
  'desk:extremism': ['Extremist propaganda', 'Content for violent movements.'],
  'desk:fraud': ['Fraud and phishing', 'Deceiving people for gain.'],
  'desk:spam': ['Spam', 'Unwanted bulk content.'],
  'desk:harassment': ['Harassment', 'Abuse of a person or group.'],
  'desk:bias': ['Discrimination', 'Unequal treatment of groups.'],
  'desk:academic': ['Academic dishonesty', 'Passing generated work off as one’s own.'],
})

export const CHANNEL_KIND = vocabulary('Channel', {
  forum: ['Forum', 'Public discussion.'],
  code_host: ['Code host', 'Where code is shared.'],
  press: ['Press', 'News.'],
  partner: ['Partner', 'What partners tell us.'],
  mailbox: ['Mailbox', 'What people write to us.'],
  market: ['Market', 'Where tools and services are sold.'],
})

export const CHECK_RESULT = vocabulary('Result of a check', {
  nothing_seen: ['Nothing seen', 'We looked and saw nothing.'],
  observation_logged: ['Logged', 'What was seen has been logged as an observation.'],
  could_not_look: ['Could not look', 'The channel could not be checked.'],
})

export const ENGAGEMENT_KIND = vocabulary('Engagement with', {
  replicating_group: ['Replicating group', 'Has built, or is building, a comparable model.'],
  researcher: ['Researchers', 'Study the model or its effects.'],
  policymaker: ['Policymakers', 'Make rules.'],
})
