import { GraphQLList, GraphQLNonNull, type GraphQLObjectType } from 'graphql'
import type { PublicKind, Pin } from '../../contract/index.ts'
import type { SeenRecord } from '../context.ts'
import { Meta } from '../meta.ts'
import { redactedPins, resolvePins } from '../pins.ts'
import { recordType, type RecordFields } from '../record-type.ts'
import { documentJson } from '../scalars.ts'
import { int, list, nullable, text } from '../typed.ts'
import { publicDate, source } from '../values.ts'
import { Event } from './event.ts'
import { citedFigures } from './figure.ts'
import { Finding } from './finding.ts'
import { Partner } from './partner.ts'

const pinned = (
  kind: PublicKind,
  type: GraphQLObjectType,
  description: string,
  pinsOf: (body: SeenRecord<'report'>['body']) => readonly Pin[],
): RecordFields<'report'>[string] => ({
  type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(type))),
  description,
  resolve: (seen, _, context) => resolvePins(seen, context, kind, pinsOf(seen.body)),
})

export const Report = recordType<'report', 'findings' | 'partners' | 'events'>({
  name: 'Report',
  description: 'A follow-up report. A version shows the very versions of its parts that it pins.',
  fields: {
    title: [text, 'Its title.'],
    lede: [text, 'Its opening words.'],
    dateline: [publicDate, 'The date it bears.'],
    readingMinutes: [nullable(int), 'How many minutes it takes to read.'],
    intro: [documentJson, 'Its introduction.'],
    partnershipsIntro: [documentJson, 'What it says of partnerships before it lists them.'],
    future: [documentJson, 'What future decisions depend on.'],
    authors: [list(text), 'Who wrote it.'],
    acknowledgements: [list(text), 'Whom it thanks.'],
    tags: [list(text), 'Its tags.'],
    documents: [list(source), 'What it links: report, code, legal agreement.'],
    sources: [list(source), 'Where it comes from.'],
  },
  resolved: {
    findings: pinned('finding', Finding, 'Its findings, as pinned.', body => body.findings),
    partners: pinned('partner', Partner, 'Its partners, as pinned.', body => body.partners),
    events: pinned('event', Event, 'The items of its timeline, as pinned.', body => body.events),
    redacted: {
      type: new GraphQLNonNull(new GraphQLList(new GraphQLNonNull(Meta))),
      description: 'What it pins and what was redacted since: left out of the lists of its parts.',
      resolve: (seen, _, context) => [
        ...redactedPins(seen, context, 'finding', seen.body.findings),
        ...redactedPins(seen, context, 'partner', seen.body.partners),
        ...redactedPins(seen, context, 'event', seen.body.events),
      ],
    },
    figures: citedFigures<'report'>(body => [body.intro, body.partnershipsIntro, body.future]),
  },
})
