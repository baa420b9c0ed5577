import { EVENT_CATEGORY } from '../../schema/vocabulary/index.ts'
import type { History, Version } from './history.ts'
import type { Library } from './library.ts'
import { hasPage, SECTIONS } from './paths.ts'
import { comparable } from './record-page.ts'
import { categoriesOf } from './timeline.ts'

/** The kinds that have a page which lists them. */
const INDEXED = [
  'report',
  'release',
  'finding',
  'partner',
  'measurement',
  'notice',
  'decision',
] as const
export type IndexedKind = (typeof INDEXED)[number]

/** The records that have a page of their own. */
const paged = (library: Library): { history: History; params: Record<string, string> }[] =>
  library.histories.flatMap(history =>
    history.family && hasPage(history.kind)
      ? [
          {
            history,
            params: { family: history.family, section: SECTIONS[history.kind], slug: history.slug },
          },
        ]
      : [],
  )

/** A page for each record. */
export const recordRoutes = (library: Library) =>
  paged(library).map(({ history, params }) => ({ params, props: { history } }))

/** A page for each version of each record. */
export const versionRoutes = (library: Library) =>
  paged(library).flatMap(({ history, params }) =>
    history.versions.map((version: Version) => ({
      params: { ...params, version: String(version.version) },
      props: { history, version },
    })),
  )

/** A page for each pair of neighbouring versions. */
export const changesRoutes = (library: Library) =>
  paged(library).flatMap(({ history, params }) =>
    comparable(history).map(([before, after]) => ({
      params: { ...params, version: String(after.version) },
      props: { history, before, after },
    })),
  )

/** A page for each family. */
export const familyRoutes = (library: Library) =>
  library.current('family').map(family => ({ params: { family: family.slug }, props: { family } }))

/** A timeline page for each category that has events. */
export const categoryRoutes = (library: Library) =>
  library.current('family').flatMap(family =>
    categoriesOf(library.current('event', family.slug), EVENT_CATEGORY.values).map(
      ({ category }) => ({
        params: { family: family.slug, category: category.replaceAll('_', '-') },
        props: { family, category },
      }),
    ),
  )

/** A page for each kind of record that a family has; its events are listed by the timeline. */
export const sectionRoutes = (library: Library) =>
  library.current('family').flatMap(family =>
    INDEXED.filter(kind => library.all(kind, family.slug).length > 0).map(kind => ({
      params: { family: family.slug, section: SECTIONS[kind] },
      props: { family, kind },
    })),
  )
