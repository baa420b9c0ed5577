import { familyPath, hasPage, KIND_WORDS, recordPath, sectionPath } from './paths.ts'
import type { RecordPage } from './record-page.ts'
import type { RelatedLink } from './views/related.ts'

/** Where a record's page belongs: its family, the list it is in and, for a version, the record. */
export function crumbsOf({ frame, history, heading, permalink }: RecordPage): RelatedLink[] {
  const { kind, family } = history
  const links: RelatedLink[] = []
  if (frame.family)
    links.push({ title: frame.family.body.name, href: familyPath(frame.family.slug) })
  if (family && hasPage(kind)) {
    const title = kind === 'event' ? 'Timeline' : KIND_WORDS[kind].many
    links.push({ title, href: sectionPath(family, kind) })
  }
  if (permalink) links.push({ title: heading, href: recordPath(history) })
  return links
}
