import {
  Decision,
  Event,
  Family,
  Finding,
  Measurement,
  Notice,
  Partner,
  Release,
  Report,
} from '../types/index.ts'
import { listField } from './list.ts'

/** One paged list for each kind of which there can be many. */
export const LIST_FIELDS = {
  families: listField({
    kind: 'family',
    type: Family,
    description: 'All model families, by name.',
    sortBy: body => [body.name],
  }),
  releases: listField({
    kind: 'release',
    type: Release,
    description: 'The stages of a family, in their order.',
    sortBy: body => [body.stageOrder],
  }),
  partners: listField({
    kind: 'partner',
    type: Partner,
    description: 'The partners of a family, by name.',
    sortBy: body => [body.organization.name],
  }),
  measurements: listField({
    kind: 'measurement',
    type: Measurement,
    description: 'The figures of a family, by slug.',
    sortBy: () => [],
  }),
  findings: listField({
    kind: 'finding',
    type: Finding,
    description: 'The findings of a family, by number.',
    sortBy: body => [body.number],
  }),
  events: listField({
    kind: 'event',
    type: Event,
    description: 'The timeline of a family, by listed month and place within it.',
    sortBy: body => [body.listedMonth, body.order],
  }),
  reports: listField({
    kind: 'report',
    type: Report,
    description: 'The reports of a family, latest dateline first.',
    sortBy: body => [-Date.parse(body.dateline.latest)],
  }),
  decisions: listField({
    kind: 'decision',
    type: Decision,
    description: 'The decisions of a family, latest first.',
    sortBy: body => [body.decidedAt === null ? 0 : -Date.parse(body.decidedAt)],
  }),
  notices: listField({
    kind: 'notice',
    type: Notice,
    description: 'The embargo notices of a family, by the instant until which they hold.',
    sortBy: body => [Date.parse(body.until)],
  }),
}
