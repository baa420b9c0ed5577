import { group } from '@keystone-6/core'
import { SOURCE_CONFIDENCE, SOURCE_KIND } from '../vocabulary/index.ts'
import {
  defineList,
  digestText,
  edtfDate,
  line,
  prose,
  slug,
  term,
  webAddress,
} from './define/index.ts'

export const Source = defineList('Source', {
  meaning: 'Where a fact comes from: address, place within it, and the exact words relied on.',
  labelField: 'title',
  searchFields: ['title', 'slug', 'url', 'exactWords'],
  columns: ['title', 'kind', 'confidence', 'publishedOn', 'url'],
  sort: { field: 'title', direction: 'ASC' },
  fields: {
    slug: slug({ unique: true }),
    title: line({ required: true, max: 500 }),
    kind: term(SOURCE_KIND, { required: true }),
    url: webAddress({ label: 'Address' }),
    ...group({
      label: 'What is relied on',
      fields: {
        locator: line({ max: 1000, help: 'Where in it: page, section, commit, table.' }),
        exactWords: prose({
          label: 'Exact words',
          help: 'The few words that are relied on, verbatim. Quote no more than is needed.',
        }),
        confidence: term(SOURCE_CONFIDENCE, { required: true }),
        note: prose({ help: 'For the desk; not published.' }),
      },
    }),
    ...group({
      label: 'Which copy',
      fields: {
        ...edtfDate('publishedOn', { label: 'Published on' }),
        ...edtfDate('accessedOn', { label: 'Read on' }),
        snapshotDigest: digestText({
          label: 'Digest of the stored copy',
          help: 'SHA-256 of the bytes that were read, so that a later change can be shown.',
        }),
      },
    }),
  },
})
