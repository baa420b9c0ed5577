import {
  EMBARGO_STATE,
  ORGANIZATION_KIND,
  SOURCE_CONFIDENCE,
  SOURCE_KIND,
} from '../../../schema/vocabulary/index.ts'
import * as f from '../fields/index.ts'
import { BY_SLUG, seedList } from './list.ts'

/** What the other records stand on: organisations, sources, footnotes, agreements, embargoes. */
export const FOUNDATIONS = [
  seedList('Organization', 'organizations', BY_SLUG, {
    name: f.required(f.text()),
    kind: f.required(f.term(ORGANIZATION_KIND)),
    aliases: f.lines(),
    url: f.address(),
  }),
  seedList('Source', 'sources', BY_SLUG, {
    title: f.required(f.text()),
    kind: f.required(f.term(SOURCE_KIND)),
    url: f.address(),
    locator: f.text(),
    exactWords: f.text(),
    accessedOn: f.edtfDate(),
    publishedOn: f.edtfDate(),
    confidence: f.required(f.term(SOURCE_CONFIDENCE)),
    note: f.text(),
  }),
  seedList('Footnote', 'footnotes', ['key'], {
    text: f.required(f.text()),
    sources: f.many('Source'),
  }),
  seedList(
    'SharingAgreement',
    'agreements',
    BY_SLUG,
    {
      title: f.required(f.text()),
      parties: f.many('Organization'),
      scope: f.text(),
      terms: f.text(),
      effectiveOn: f.edtfDate(),
      expiresOn: f.edtfDate(),
      document: f.one('Source'),
      sources: f.many('Source'),
    },
    'sharingAgreements',
  ),
  seedList('Embargo', 'embargoes', ['title'], {
    title: f.required(f.text()),
    partner: f.one('Organization'),
    state: f.required(f.term(EMBARGO_STATE)),
    endsAt: f.required(f.instant()),
    zone: f.required(f.text()),
    reason: f.text(),
  }),
]
