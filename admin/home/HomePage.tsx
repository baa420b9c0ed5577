import { Grid, VStack } from '@keystar/ui/layout'
import { Heading, Text } from '@keystar/ui/typography'
import { PageContainer } from '@keystone-6/core/admin-ui/components'
import { useKeystone } from '@keystone-6/core/admin-ui/context'
import { Refusal } from '../parts/Refusal.tsx'
import { useMe, type Me } from '../session.ts'
import { useNow } from '../words/useNow.ts'
import { CountTile } from './CountTile.tsx'
import { FIRST_PAGES } from './first-pages.tsx'

/** The first page: what whoever is signed in has to act on, at a glance. */
export function HomePage() {
  const me = useMe()
  const { error } = useKeystone()
  return (
    <PageContainer
      title="Today"
      header={
        <Heading elementType="h1" size="small">
          {me ? `What there is to do, ${me.name}` : 'What there is to do'}
        </Heading>
      }
    >
      {error && <Refusal error={error} />}
      {me && <Today me={me} />}
    </PageContainer>
  )
}

function Today({ me }: { me: Me }) {
  const now = useNow()
  const page = FIRST_PAGES[me.role]
  if (!page) return <Text>There is nothing here for your role.</Text>
  return (
    <VStack gap="xlarge" paddingY="xlarge">
      <Grid columns="repeat(auto-fill, minmax(11rem, 1fr))" gap="regular">
        {page.counts.map(filter => (
          <CountTile key={filter.title} filter={filter} now={now} />
        ))}
      </Grid>
      <Grid
        columns={{ mobile: 'minmax(0, 1fr)', desktop: 'repeat(2, minmax(0, 1fr))' }}
        alignItems="start"
        gap="large"
      >
        {page.panels.map(Panel => (
          <Panel key={Panel.name} now={now} />
        ))}
      </Grid>
    </VStack>
  )
}
