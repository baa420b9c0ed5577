import type { ComponentType } from 'react'
import type { Role } from '../../schema/vocabulary/index.ts'
import { QUESTIONS } from '../lists/questions.ts'
import type { SavedFilter } from '../lists/saved-filter.ts'
import { Channels } from './panels/Channels.tsx'
import { Dates } from './panels/Dates.tsx'
import { Embargoes } from './panels/Embargoes.tsx'
import { Health } from './panels/Health.tsx'
import { Refused } from './panels/Refused.tsx'
import { Releases } from './panels/Releases.tsx'
import { ReviewDue } from './panels/ReviewDue.tsx'
import { Site } from './panels/Site.tsx'
import { AwaitingReview, Scheduled, SentBack } from './panels/Standing.tsx'
import { Unpublished } from './panels/Unpublished.tsx'

/** What somebody sees first: counts that lead to lists, then panels. */
export interface FirstPage {
  readonly counts: readonly SavedFilter[]
  /** Panels that need the whole width. */
  readonly wide: readonly ComponentType<{ now: Date }>[]
  readonly panels: readonly ComponentType<{ now: Date }>[]
}

const q = QUESTIONS

/** For each role that uses the Admin UI, what it has to act on. */
export const FIRST_PAGES: Partial<Record<Role, FirstPage>> = {
  staff: {
    counts: [
      q.untriagedForAWeek,
      q.openObservations,
      q.senderNotInformed,
      q.reportsOwed,
      q.requestsUnopened,
      q.saidNothing,
      q.foundNothing,
      q.wordsRefused,
      q.figuresWithoutSource,
    ],
    wide: [],
    panels: [SentBack, Embargoes, Channels, Unpublished, Dates, Refused],
  },
  reviewer: {
    counts: [q.wordsAwaiting, q.wordsRefused, q.figuresWithoutSource, q.runningEmbargoes],
    wide: [],
    panels: [AwaitingReview, Scheduled, Unpublished, Site, Refused, Embargoes],
  },
  leadership: {
    counts: [q.objections, q.reportsOwed, q.saidNothing, q.openObservations, q.untriagedForAWeek],
    wide: [Releases],
    panels: [ReviewDue, Embargoes, AwaitingReview, Scheduled],
  },
  admin: {
    counts: [q.activePeople, q.liveTokens, q.failedSignIns, q.refusedDeliveries],
    wide: [],
    panels: [ReviewDue, Health, Site, Refused, AwaitingReview, Scheduled],
  },
}
