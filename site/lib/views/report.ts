import type { Pin } from '../../../schema/publication/contract/values.ts'
import { asOf, effective, isTold, since, type Told } from '../history.ts'
import type { Library } from '../library.ts'
import { recordPath, versionPath } from '../paths.ts'
import { stagesOf, type Stage } from '../stages.ts'
import { pinnedPath, prepareText, type Since } from '../text.ts'
import { byMonth, type Month } from '../timeline.ts'
import { titleOfHistory } from '../titles.ts'

/** A record that a report shows at exactly one version. */
export interface Shown<K extends 'finding' | 'partner' | 'event'> {
  readonly version: Told<K>
  readonly href: string
  readonly since: Since
}

/**
 * The pinned versions that a report shows. Those retracted since stand on the page of a version,
 * where they belong to the record, and are left out of the report's own page.
 */
function shown<K extends 'finding' | 'partner' | 'event'>(
  library: Library,
  kind: K,
  family: string | null,
  pins: readonly Pin[],
  permalink: boolean,
): Shown<K>[] {
  return pins.flatMap(pin => {
    const version = library.pinned(kind, family, pin)
    const became = since(library.find(kind, family, pin.slug), pin.version)
    if (!isTold(version) || (became === 'retracted' && !permalink)) return []
    return [{ version, since: became, href: pinnedPath(library, kind, family, pin) }]
  })
}

/** The releases of a family as they stood when a version became public. */
function releasesThen(library: Library, version: Told<'report'>): Told<'release'>[] {
  return library.all('release', version.family ?? undefined).flatMap(history => {
    const then = asOf(history, effective(version))
    return then && isTold(then) ? [then] : []
  })
}

/** The histories of what a report pins as its parts, each with the number of the pinned version. */
const partsOf = (library: Library, { body, family }: Told<'report'>) =>
  [
    ...body.findings.map(pin => ({ pin, history: library.find('finding', family, pin.slug) })),
    ...body.partners.map(pin => ({ pin, history: library.find('partner', family, pin.slug) })),
    ...body.events.map(pin => ({ pin, history: library.find('event', family, pin.slug) })),
  ].flatMap(({ pin, history }) => (history ? [{ version: pin.version, history }] : []))

/** The parts that have been retracted since, by name and page. */
const withdrawnSince = (library: Library, version: Told<'report'>) =>
  partsOf(library, version)
    .filter(part => since(part.history, part.version) === 'retracted')
    .map(({ history }) => ({ title: titleOfHistory(history), href: recordPath(history) }))

/** The parts whose pinned version has been redacted since, by name and the page that tells why. */
const redactedSince = (library: Library, version: Told<'report'>) =>
  partsOf(library, version)
    .filter(part => since(part.history, part.version) === 'redacted')
    .map(part => ({
      title: titleOfHistory(part.history),
      href: versionPath(part.history, part.version),
    }))

/** Everything that a report's page shows. */
export function reportView(library: Library, version: Told<'report'>, permalink: boolean) {
  const { body, family } = version
  const findings = shown(library, 'finding', family, body.findings, permalink)
  const partners = shown(library, 'partner', family, body.partners, permalink)
  const events = shown(library, 'event', family, body.events, permalink)
  const documents = [
    body.intro,
    ...findings.map(finding => finding.version.body.body),
    body.partnershipsIntro,
    body.future,
  ]
  const releases = permalink
    ? releasesThen(library, version)
    : library.current('release', family ?? undefined)
  const stages: Stage[] = stagesOf(releases, release =>
    pinnedPath(library, 'release', family, release),
  )
  const months: Month[] = byMonth(events.map(event => event.version))
  const planned = stages.filter(({ release }) => release.body.plan !== null)
  const text = prepareText(library, family, documents)
  const withdrawn = permalink ? [] : withdrawnSince(library, version)
  const redacted = redactedSince(library, version)
  const parts = { findings, partners, events, months, stages, planned, withdrawn, redacted }
  return { version, ...parts, ...text }
}
export type ReportView = ReturnType<typeof reportView>
