import type { Pin, PublicDocument, PublicKind, PublishedObject } from './contract/index.ts'

/** The figures of documents in reading order; each mention counts. */
export const figuresIn = (...documents: readonly PublicDocument[]) =>
  documents
    .flat()
    .flatMap(block => (block.type === 'list' ? block.items : [block]))
    .flatMap(({ children }) => children)
    .filter(inline => inline.type === 'figure')

/** A pin and the kind of the record it pins. Pins never leave the family. */
export interface KindPin {
  readonly kind: PublicKind
  readonly pin: Pin
}

/** Every version of another record that an object rests on. */
export function pinsOf(object: PublishedObject): KindPin[] {
  const of = (kind: PublicKind, pins: readonly Pin[]) => pins.map(pin => ({ kind, pin }))
  if (isKind(object, 'finding')) return of('measurement', figuresIn(object.body?.body ?? []))
  if (isKind(object, 'decision')) {
    const answers = object.body?.checklist?.answers ?? []
    return of(
      'measurement',
      answers.flatMap(({ figures }) => figures ?? []),
    )
  }
  if (!isKind(object, 'report') || !object.body) return []
  const { findings, partners, events, intro, partnershipsIntro, future } = object.body
  return [
    ...of('finding', findings),
    ...of('partner', partners),
    ...of('event', events),
    ...of('measurement', figuresIn(intro, partnershipsIntro, future)),
  ]
}

const isKind = <K extends PublicKind>(
  object: PublishedObject,
  kind: K,
): object is PublishedObject<K> & PublishedObject => object.kind === kind
