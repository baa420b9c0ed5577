import type { PublicDocument } from '../../schema/publication/contract/document.ts'
import type { Pin } from '../../schema/publication/contract/values.ts'
import { numberFootnotes, type Note, type NoteReferences } from './footnotes.ts'
import { latest, since } from './history.ts'
import type { Library } from './library.ts'
import { recordPath, versionPath } from './paths.ts'

/** What has become of a version that is cited, in a word. */
export type Since = ReturnType<typeof since>

/** Where a figure in running text leads, and what became of it. */
export interface FigureLink {
  readonly href: string
  readonly since: Since
}

/** What running text needs to be rendered: its figures' links and its footnotes' numbers. */
export interface TextContext {
  readonly references: NoteReferences
  figure(pin: Pin): FigureLink
}

/** Numbers the footnotes of a page's documents and prepares the links of their figures. */
export function prepareText(
  library: Library,
  family: string | null,
  documents: readonly PublicDocument[],
): { text: TextContext; notes: readonly Note[] } {
  const { notes, references } = numberFootnotes(documents)
  const figure = (pin: Pin): FigureLink => {
    library.pinned('measurement', family, pin)
    const history = library.find('measurement', family, pin.slug)
    return {
      href: pinnedPath(library, 'measurement', family, pin),
      since: since(history, pin.version),
    }
  }
  return { text: { references, figure }, notes }
}

/** The page of a pinned record: its own page while that is what it says, else that version's page. */
export function pinnedPath(
  library: Library,
  kind: 'release' | 'measurement' | 'finding' | 'partner' | 'event',
  family: string | null,
  pin: Pick<Pin, 'slug' | 'version'>,
): string {
  const address = { kind, family, slug: pin.slug }
  const history = library.find(kind, family, pin.slug)
  const isLatest = history !== undefined && latest(history).version === pin.version
  return isLatest ? recordPath(address) : versionPath(address, pin.version)
}
