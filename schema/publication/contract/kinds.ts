import type { z } from 'zod'
import { decisionBody } from './decision.ts'
import { findingBody, measurementBody } from './finding.ts'
import { noticeBody, partnerBody } from './partner.ts'
import { deskBody, familyBody, releaseBody } from './release.ts'
import { eventBody, reportBody } from './report.ts'

/** Every kind of published record and the shape of its body: the public contract, version 1. */
export const PUBLIC_KINDS = {
  desk: deskBody,
  family: familyBody,
  release: releaseBody,
  partner: partnerBody,
  measurement: measurementBody,
  finding: findingBody,
  event: eventBody,
  report: reportBody,
  notice: noticeBody,
  decision: decisionBody,
} as const

export type PublicKind = keyof typeof PUBLIC_KINDS
export type PublicBody<K extends PublicKind> = z.infer<(typeof PUBLIC_KINDS)[K]>

/** The kinds whose public address begins with a family's slug. */
const FAMILY_KINDS = [
  'release',
  'partner',
  'measurement',
  'finding',
  'event',
  'report',
  'notice',
  'decision',
] as const

/** True where a record of this kind belongs to a family. */
export const belongsToFamily = (kind: PublicKind): boolean =>
  (FAMILY_KINDS as readonly string[]).includes(kind)
