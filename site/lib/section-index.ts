import type { PublicKind } from '../../schema/publication/contract/kinds.ts'
import { byMetric } from './figures.ts'
import { isRedacted, isTold, latest, type History, type Told } from './history.ts'
import type { Library } from './library.ts'
import { KIND_WORDS, recordPath } from './paths.ts'
import type { IndexedKind } from './routes.ts'
import { stagesOf } from './stages.ts'
import { titleOfHistory } from './titles.ts'

const HEADINGS: Record<IndexedKind, string> = {
  report: 'Reports',
  release: 'Releases',
  finding: 'Findings',
  partner: 'Partners',
  measurement: 'Figures',
  notice: 'What is withheld',
  decision: 'Decisions',
}

const isKind = <K extends PublicKind>(versions: readonly Told[], kind: K): Told<K>[] =>
  versions.filter((version): version is Told<K> => version.kind === kind)

/** When it was decided, else as of when it is told: both are instants in UTC, and sort as texts. */
const dayOf = ({ body }: Told<'decision'>): string => body.decidedAt ?? body.checklist?.at ?? '9'

/** The order in which a reader expects the records of a kind. */
function inReadingOrder(versions: readonly Told[]): Told[] {
  const numbered = isKind(versions, 'finding').toSorted((a, b) => a.body.number - b.body.number)
  const staged = isKind(versions, 'release').toSorted(
    (a, b) => a.body.stageOrder - b.body.stageOrder,
  )
  const decided = isKind(versions, 'decision').toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1))
  const sorted = [numbered, staged, decided].find(({ length }) => length > 0)
  return sorted ?? [...versions]
}

/** What the page that lists one kind of a family's records shows; those that say nothing apart. */
export function sectionIndex(library: Library, family: Told<'family'>, kind: IndexedKind) {
  const histories: readonly History[] = library.all(kind, family.slug)
  const records = inReadingOrder(histories.map(history => latest(history)).filter(isTold))
  const silent = histories.filter(history => !isTold(latest(history)))
  const linked = (of: readonly History[]) =>
    of.map(history => ({ title: titleOfHistory(history), href: recordPath(history) }))
  return {
    family,
    kind,
    heading: HEADINGS[kind],
    word: KIND_WORDS[kind],
    records,
    retracted: linked(silent.filter(history => !isRedacted(latest(history)))),
    redacted: linked(silent.filter(history => isRedacted(latest(history)))),
    figures: byMetric(library, family.slug, isKind(records, 'measurement')),
    stages: stagesOf(isKind(records, 'release')),
  }
}
export type SectionIndex = ReturnType<typeof sectionIndex>
