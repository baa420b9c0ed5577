import { latest, type Told } from './history.ts'
import type { Library } from './library.ts'
import { stagesOf } from './stages.ts'

/** What a family's first page shows. */
export function familyOverview(library: Library, family: Told<'family'>) {
  const { slug } = family
  const history = library.find('family', null, slug)
  return {
    family,
    version: history ? latest(history) : family,
    stages: stagesOf(library.current('release', slug)),
    reports: library.current('report', slug),
    findings: library.current('finding', slug).toSorted((a, b) => a.body.number - b.body.number),
    partners: library.current('partner', slug),
    notices: library.current('notice', slug),
    events: library.current('event', slug),
    figures: library.current('measurement', slug),
  }
}
export type FamilyOverview = ReturnType<typeof familyOverview>
