import {
  ACTOR_TIER,
  CHANNEL_KIND,
  CHECK_RESULT,
  CLOSE_REASON,
  CONFIDENCE,
  ENGAGEMENT_KIND,
  HARM,
  OBSERVATION_KIND,
  SEVERITY,
  TRIAGE_STATE,
} from '../../../schema/vocabulary/index.ts'
import * as f from '../fields/index.ts'
import { seedList } from './list.ts'

/** Where misuse is looked for, what was seen, and with whom it was talked over. */
export const WATCHING = [
  seedList(
    'WatchChannel',
    'channels',
    ['name'],
    {
      name: f.required(f.text()),
      kind: f.required(f.term(CHANNEL_KIND)),
      address: f.text(),
      cadenceDays: f.integer(),
    },
    'watchChannels',
  ),
  seedList(
    'ChannelCheck',
    'checks',
    ['channel', 'checkedAt'],
    {
      channel: f.required(f.one('WatchChannel')),
      checkedAt: f.required(f.instant()),
      result: f.required(f.term(CHECK_RESULT)),
      note: f.text(),
    },
    'channelChecks',
  ),
  seedList('Engagement', 'engagements', ['organization', 'heldOn', 'kind'], {
    organization: f.required(f.one('Organization')),
    family: f.one('ModelFamily'),
    heldOn: f.required(f.edtfDate()),
    kind: f.required(f.term(ENGAGEMENT_KIND)),
    summary: f.text(),
  }),
  seedList(
    'MisuseObservation',
    'observations',
    ['title'],
    {
      title: f.required(f.text()),
      kind: f.required(f.term(OBSERVATION_KIND)),
      family: f.one('ModelFamily'),
      releases: f.many('Release'),
      channel: f.one('WatchChannel'),
      actorTier: f.term(ACTOR_TIER),
      harms: f.terms(HARM),
      severity: f.term(SEVERITY),
      confidence: f.term(CONFIDENCE),
      observedOn: f.edtfDate(),
      narrative: f.text(),
      triageState: f.term(TRIAGE_STATE),
      closeReason: f.term(CLOSE_REASON),
      duplicateOf: f.one('MisuseObservation'),
      senderInformedAt: f.instant(),
      sources: f.many('Source'),
    },
    'misuseObservations',
  ),
]
