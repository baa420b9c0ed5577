import { line, lines, one, prose, publishable, slug } from './define/index.ts'

/** The desk itself. There is one: its slug is fixed and unique. */
export const Desk = publishable('Desk', {
  meaning: 'Who runs this desk, how to reach it, and whose report is the home page. There is one.',
  label: 'Desk',
  labelField: 'name',
  columns: ['name', 'featuredFamily', 'state', 'publishedVersion'],
  sort: { field: 'name', direction: 'ASC' },
  slug: slug({ unique: true, defaultValue: 'desk', help: 'Always “desk”: there is one.' }),
  sources: false,
  rules: [
    ({ after }) =>
      after.slug === 'desk' ? [] : [{ field: 'slug', message: 'must be “desk”: there is one' }],
  ],
  fields: {
    name: line({ required: true }),
    owner: one('Organization', { help: 'The organisation that runs it.' }),
    contact: line({ help: 'How the public reaches it: an address or a page.' }),
    featuredFamily: one('ModelFamily', {
      canMake: false,
      help: 'Its latest report is the home page of the public site.',
    }),
    summary: prose({ help: 'What this desk does, in a few sentences.' }),
    policyAddresses: lines({ help: 'Web addresses of the release policy and its annexes.' }),
  },
})
