import type { PublicKind } from '../../schema/publication/contract/kinds.ts'
import { isTold, lastTold, type History, type Told, type Version } from './history.ts'

const TITLE: { [K in PublicKind]: (version: Told<K>) => string } = {
  desk: ({ body }) => body.name,
  family: ({ body }) => body.name,
  report: ({ body }) => body.title,
  release: ({ body }) => body.name,
  finding: ({ body }) => body.title,
  partner: ({ body }) => body.organization.name,
  measurement: ({ body }) => (body.subject ? `${body.metric}: ${body.subject.name}` : body.metric),
  event: ({ body }) => body.title,
  notice: ({ body }) => body.title,
  decision: ({ body }) => body.title,
}

/** What a version is called. */
export const titleOf = <K extends PublicKind>(version: Told<K>): string =>
  TITLE[version.kind](version)

/** What a record is called: for a version that says nothing, what the last one that does is called. */
export function titleOfHistory(history: History, version?: Version): string {
  const told = version && isTold(version) ? version : lastTold(history)
  return told ? titleOf(told) : history.slug
}

const SUMMARY: { [K in PublicKind]: (version: Told<K>) => string } = {
  desk: ({ body }) => body.summary,
  family: ({ body }) => body.summary,
  report: ({ body }) => body.lede,
  release: ({ body }) => body.summary,
  finding: ({ body }) => body.summary,
  partner: ({ body }) => body.studies,
  measurement: ({ body }) =>
    [body.text, body.qualifier, body.conditions].filter(Boolean).join(' · '),
  event: ({ body }) => body.summary,
  notice: ({ body }) => body.text,
  decision: ({ body }) => body.summary,
}

/** What a version says, in a sentence or two. */
export const summaryOf = <K extends PublicKind>(version: Told<K>): string =>
  SUMMARY[version.kind](version)
