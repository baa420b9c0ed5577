import type { PublicBody } from '../../../schema/publication/contract/kinds.ts'
import { isTold, since, type Told } from '../history.ts'
import type { Library } from '../library.ts'
import { pinnedPath, type FigureLink } from '../text.ts'

type Answer = NonNullable<PublicBody<'decision'>['checklist']>['answers'][number]

/** A figure that an answer rests on: what it measures, its page, and what has become of it since. */
export interface NamedFigure extends FigureLink {
  readonly title: string
}

/** A decision, with the figures of the record that its answers rest on, by the question. */
export function decisionView(library: Library, version: Told<'decision'>) {
  const { family, body } = version
  const named = ({ figures }: Answer): NamedFigure[] =>
    (figures ?? []).map(pin => {
      const pinned = library.pinned('measurement', family, pin)
      const history = library.find('measurement', family, pin.slug)
      return {
        title: isTold(pinned) ? pinned.body.metric : 'A figure that was redacted since',
        href: pinnedPath(library, 'measurement', family, pin),
        since: since(history, pin.version),
      }
    })
  const answers = body.checklist?.answers ?? []
  const figures = new Map(answers.map(answer => [answer.question, named(answer)]))
  return { version, figures }
}
