import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'
import { useList } from '@keystone-6/core/admin-ui/context'
import { TextLink } from '@keystar/ui/link'
import { Text } from '@keystar/ui/typography'
import {
  ACCESS_LEVEL,
  RELEASE_STATUS,
  SEVERITY,
  type ReleaseStatus,
  type TermOf,
} from '../../../schema/vocabulary/index.ts'
import { hrefOf, isNotOneOf, isOneOf } from '../../lists/saved-filter.ts'
import { Answer } from '../../parts/Answer.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { Table } from '../../parts/Table.tsx'

type Severity = TermOf<typeof SEVERITY>
type Stage = {
  readonly id: string
  readonly name: string
  readonly status: ReleaseStatus
  readonly accessLevel: TermOf<typeof ACCESS_LEVEL> | null
} & Readonly<Record<Severity, number>>

/** Gravest first: that is the order in which they are read. */
const SEVERITIES = [...SEVERITY.values].reverse()

const RELEASES = gql`
  query DeskReleases {
    releases(
      where: { archivedAt: { equals: null } }
      orderBy: [{ stageOrder: asc }, { name: asc }]
      take: 50
    ) {
      id
      name
      status
      accessLevel
      ${SEVERITIES.map(
        severity => `${severity}: observationsCount(where: {
          severity: { equals: "${severity}" }
          NOT: { triageState: { equals: "closed" } }
          archivedAt: { equals: null }
        })`,
      ).join('\n')}
    }
  }
`

/** Each stage with its status, and the open observations that touch it, gravest first. */
export function Releases({ now }: { now: Date }) {
  const releases = useList('Release')
  const observations = useList('MisuseObservation')
  const result = useQuery<{ releases: readonly Stage[] }>(RELEASES, {
    fetchPolicy: 'cache-and-network',
  })
  const touching = (releaseId: string, severity: Severity) =>
    hrefOf(
      {
        list: 'MisuseObservation',
        title: '',
        conditions: () => [
          { field: 'releases', type: 'some', value: [releaseId] },
          isOneOf('severity', severity),
          isNotOneOf('triageState', 'closed'),
        ],
        sort: '-createdAt',
        columns: ['title', 'kind', 'severity', 'confidence', 'triageState', 'createdAt'],
      },
      observations,
      now,
    )
  return (
    <Panel title="Releases, and open observations that touch them">
      <Answer result={result}>
        {({ releases: stages }) =>
          stages.length === 0 ? (
            <Text color="neutralSecondary">No release is recorded.</Text>
          ) : (
            <Table
              caption="Releases with their status and the number of open observations by severity"
              head={[
                'Release',
                'Status',
                'Access',
                ...SEVERITIES.map(severity => SEVERITY.terms[severity].label),
              ]}
              rows={stages.map(stage => ({
                key: stage.id,
                cells: [
                  <TextLink key="name" href={`/${releases.path}/${stage.id}`}>
                    {stage.name}
                  </TextLink>,
                  RELEASE_STATUS.terms[stage.status].label,
                  stage.accessLevel ? ACCESS_LEVEL.terms[stage.accessLevel].label : 'Not stated',
                  ...SEVERITIES.map(severity => (
                    <TextLink key={severity} href={touching(stage.id, severity)}>
                      {stage[severity]}
                    </TextLink>
                  )),
                ],
              }))}
            />
          )
        }
      </Answer>
    </Panel>
  )
}
