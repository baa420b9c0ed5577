import type { PublishedObject } from '../../../schema/publication/contract/index.ts'
import { writeStore } from '../../../schema/publication/store/index.ts'
import { decisions } from './decisions.ts'
import { events, retractedEvents } from './events.ts'
import { desk, family, otherFamily } from './family.ts'
import { figures } from './figures.ts'
import { findings } from './findings.ts'
import { partners } from './partners.ts'
import { redactedEntry } from './redacted.ts'
import { releases } from './releases.ts'
import { notices, reports } from './report.ts'

/**
 * Test data: a published record with everything a page has to cope with: versions of history, a
 * corrected figure, a retracted event, dates that disagree, a withheld notice, a second family.
 */
export const publishedFixture: readonly PublishedObject[] = [
  desk,
  family,
  otherFamily,
  ...releases,
  ...figures,
  ...findings,
  ...partners,
  ...events,
  ...retractedEvents,
  ...reports,
  ...notices,
  ...decisions,
]

/** Writes the fixture as a published store, with some of its versions redacted. */
export const writeFixtureStore = (dir: string, redact: readonly PublishedObject[] = []): void => {
  const told = publishedFixture.filter(object => !redact.includes(object))
  writeStore(dir, [...told, ...redact.map(redactedEntry)])
}
