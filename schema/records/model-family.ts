import { line, one, prose, publishable, slug, table } from './define/index.ts'

export const ModelFamily = publishable('ModelFamily', {
  meaning: 'Several sizes or versions of a model that are released in stages.',
  label: 'Model families',
  labelField: 'name',
  searchFields: ['name', 'slug'],
  columns: ['name', 'developer', 'state', 'publishedVersion'],
  sort: { field: 'name', direction: 'ASC' },
  slug: slug({ unique: true }),
  fields: {
    name: line({ required: true }),
    developer: one('Organization', { help: 'Who built it.' }),
    summary: prose(),
    releases: table('Release.family', {
      label: 'Stages',
      columns: ['name', 'stageOrder', 'status', 'accessLevel', 'releasedOn', 'state'],
    }),
    timelineEvents: table('TimelineEvent.family', {
      label: 'Timeline',
      columns: ['title', 'listedMonth', 'eventDate', 'category', 'state'],
    }),
    findings: table('Finding.family', { label: 'Findings', columns: ['number', 'title', 'state'] }),
    measurements: table('Measurement.family', {
      label: 'Figures',
      columns: ['metric', 'statedAs', 'subject', 'measuredBy', 'state'],
    }),
    partnerships: table('Partnership.family', {
      label: 'Partnerships',
      columns: ['organization', 'researchArea', 'state'],
    }),
    reports: table('Report.family', { label: 'Reports', columns: ['title', 'dateline', 'state'] }),
    notices: table('WithheldNotice.family', {
      label: 'Notices of what is withheld',
      columns: ['title', 'count', 'until', 'state'],
    }),
    decisions: table('ReleaseDecision.family', {
      label: 'Decisions',
      columns: ['title', 'release', 'phase', 'outcome', 'state'],
    }),
    thresholds: table('ThresholdSet.family', {
      label: 'Thresholds',
      columns: ['version', 'lockedAt', 'note'],
    }),
    observations: table('MisuseObservation.family', {
      label: 'Misuse observations',
      columns: ['title', 'kind', 'severity', 'triageState'],
    }),
  },
})
