import { useKeystone } from '@keystone-6/core/admin-ui/context'
import { VStack } from '@keystar/ui/layout'
import { TextLink } from '@keystar/ui/link'
import { Text } from '@keystar/ui/typography'
import { CHANGE_KIND } from '../../schema/vocabulary/index.ts'
import { historyOf } from '../lists/questions.ts'
import { hrefOf } from '../lists/saved-filter.ts'
import { Panel } from '../parts/Panel.tsx'
import { localInstant } from '../words/instants.ts'
import { useNames } from '../words/useNames.ts'
import { useNow } from '../words/useNow.ts'
import type { Preview, UnseenRevision, Version } from './usePreview.ts'
import type { SiteStatus } from './useSite.ts'

interface HistoryProps {
  readonly preview: Preview
  readonly itemId: string
  /** Undefined where nothing of the record waits for the site. */
  readonly site: SiteStatus | undefined
}

/** Who wrote what is not public yet, and the versions that are. */
export function History({ preview, itemId, site }: HistoryProps) {
  const now = useNow()
  const { lists } = useKeystone()
  const { revisions } = preview.sincePublication
  const nameOf = useNames([
    ...revisions.map(({ author }) => author),
    ...preview.publications.map(({ publishedBy }) => publishedBy),
  ])
  const log = lists.AuditEvent
  return (
    <Panel
      title="Who wrote, who published"
      more={log && { href: hrefOf(historyOf(itemId), log, now), label: 'Everything in the log' }}
    >
      <VStack gap="large">
        {revisions.length === 0 ? (
          <Text>Nothing was written since the last version.</Text>
        ) : (
          <VStack gap="large">
            <Text weight="medium">Since the last version</Text>
            {byAuthor(revisions).map(([author, of]) => (
              <Text key={author}>
                {nameOf(author)}: {writtenIn(of, itemId, key => lists[key]?.singular ?? key)}
              </Text>
            ))}
          </VStack>
        )}
        {preview.publications.map(version => (
          <VersionLine
            key={version.id}
            version={version}
            site={site}
            nameOf={nameOf}
            path={lists.Publication?.path}
          />
        ))}
      </VStack>
    </Panel>
  )
}

const byAuthor = (revisions: readonly UnseenRevision[]) => [
  ...Map.groupBy(revisions, ({ author }) => author),
]

/** "3 times in this record, once in a source it contains; last on …". */
function writtenIn(
  revisions: readonly UnseenRevision[],
  itemId: string,
  nameOf: (listKey: string) => string,
): string {
  const places = Map.groupBy(revisions, revision =>
    revision.itemId === itemId
      ? 'in this record'
      : `in a ${nameOf(revision.listKey).toLowerCase()} that it contains`,
  )
  const counts = [...places].map(
    ([place, of]) => `${of.length === 1 ? 'once' : `${of.length} times`} ${place}`,
  )
  const last = revisions[0]
  return `${counts.join(', ')}${last ? `; last ${localInstant(last.at)}` : ''}.`
}

interface VersionLineProps {
  readonly version: Version
  readonly site: SiteStatus | undefined
  readonly nameOf: (actor: string) => string
  readonly path: string | undefined
}

function VersionLine({ version: v, site, nameOf, path }: VersionLineProps) {
  const where = whereabouts(v, site)
  return (
    <VStack gap="medium">
      <Text>
        <TextLink href={`/${path ?? ''}/${v.id}`}>Version {v.version}</TextLink>:{' '}
        {CHANGE_KIND.terms[v.changeKind].label.toLowerCase()}, {nameOf(v.publishedBy)},{' '}
        {localInstant(v.instant)}
        {v.historicalInstant && `; public since ${localInstant(v.historicalInstant)}`}
      </Text>
      {(v.changeNote || where) && (
        <Text size="small" color="neutralSecondary">
          {[v.changeNote, where].filter(Boolean).join(' ')}
        </Text>
      )}
    </VStack>
  )
}

/** What became of a version after it was published, as far as the site has come. */
function whereabouts({ deliveries: [delivery] }: Version, site: SiteStatus | undefined): string {
  if (delivery?.state === 'live') return 'Live on the public site.'
  if (delivery) return `Kept off the public site: ${delivery.reason}`
  if (site?.state === 'building') return 'Being built: the public site shows it in a moment.'
  if (site?.state === 'failed')
    return `Not on the public site: the last build failed. ${site.reason}`
  return 'The public site has not taken it in yet.'
}
