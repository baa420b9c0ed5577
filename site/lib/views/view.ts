import type { Told } from '../history.ts'
import type { Library } from '../library.ts'
import { decisionView } from './decision.ts'
import { eventView, findingView, measurementView, partnerView, releaseView } from './related.ts'
import { reportView } from './report.ts'

/** What the body of a record's page shows, by kind. */
export type RecordView =
  | ({ kind: 'report' } & ReturnType<typeof reportView>)
  | ({ kind: 'release' } & ReturnType<typeof releaseView>)
  | ({ kind: 'finding' } & ReturnType<typeof findingView>)
  | ({ kind: 'partner' } & ReturnType<typeof partnerView>)
  | ({ kind: 'measurement' } & ReturnType<typeof measurementView>)
  | ({ kind: 'event' } & ReturnType<typeof eventView>)
  | { kind: 'notice'; version: Told<'notice'> }
  | ({ kind: 'decision' } & ReturnType<typeof decisionView>)

const isKind = <K extends Told['kind']>(version: Told, kind: K): version is Told<K> =>
  version.kind === kind

/** Shapes the data of a record's page, so that components only render. */
export function viewOf(library: Library, version: Told, permalink: boolean): RecordView {
  if (isKind(version, 'report'))
    return { kind: 'report', ...reportView(library, version, permalink) }
  if (isKind(version, 'release')) return { kind: 'release', ...releaseView(library, version) }
  if (isKind(version, 'finding')) return { kind: 'finding', ...findingView(library, version) }
  if (isKind(version, 'partner')) return { kind: 'partner', ...partnerView(library, version) }
  if (isKind(version, 'event')) return { kind: 'event', ...eventView(library, version) }
  if (isKind(version, 'notice')) return { kind: 'notice', version }
  if (isKind(version, 'decision')) {
    return { kind: 'decision', ...decisionView(library, version) }
  }
  if (isKind(version, 'measurement')) {
    return { kind: 'measurement', ...measurementView(library, version) }
  }
  throw new Error(`A ${version.kind} has no page of its own.`)
}
