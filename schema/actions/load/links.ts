import { idsIn, type RecordId } from '../../publication/projection/index.ts'
import type { PublishedList } from '../../vocabulary/index.ts'
import type { LoadedRecord } from './record.ts'

/** The publishable records and footnotes that a record names, by list. */
export interface Links {
  readonly records: readonly RecordId<PublishedList>[]
  readonly footnotes: readonly string[]
}

/** Finds all that must be looked up before a record can be projected. */
export function linksOf({ listKey, record }: LoadedRecord): Links {
  const family = 'familyId' in record ? all('ModelFamily', [record.familyId]) : []
  switch (listKey) {
    case 'Desk':
      return { records: all('ModelFamily', [record.featuredFamilyId]), footnotes: [] }
    case 'Partnership':
      return { records: [...family, ...all('Release', ids(record.modelsAccessed))], footnotes: [] }
    case 'Measurement':
      return { records: [...family, ...all('Release', [record.subjectId])], footnotes: [] }
    case 'ReleaseDecision': {
      const answers = record.standing.checklist?.answers ?? []
      const figures = all(
        'Measurement',
        answers.flatMap(each => ids(each.figures)),
      )
      const release = all('Release', [record.releaseId])
      return { records: [...family, ...release, ...figures], footnotes: [] }
    }
    case 'TimelineEvent':
      return { records: [...family, ...all('Release', ids(record.releases))], footnotes: [] }
    case 'Finding':
      return withDocuments(family, [record.body])
    case 'Report': {
      const pinned = [
        ...all('Finding', ids(record.findings)),
        ...all('Partnership', ids(record.partners)),
        ...all('TimelineEvent', ids(record.events)),
      ]
      const documents = [record.intro, record.partnershipsIntro, record.future]
      return withDocuments([...family, ...pinned], documents)
    }
    case 'ModelFamily':
    case 'Release':
    case 'WithheldNotice':
      return { records: family, footnotes: [] }
  }
}

const ids = (links: readonly { readonly id: string }[]): string[] => links.map(({ id }) => id)

const all = (listKey: PublishedList, linked: readonly (string | null)[]) =>
  linked.filter(id => id !== null).map(id => ({ listKey, id }))

const withDocuments = (
  records: readonly RecordId<PublishedList>[],
  documents: readonly unknown[],
): Links => ({
  records: [
    ...records,
    ...all(
      'Measurement',
      documents.flatMap(each => idsIn(each, 'figure')),
    ),
  ],
  footnotes: documents.flatMap(each => idsIn(each, 'footnote')),
})
