import { Grid, VStack } from '@keystar/ui/layout'
import { css, tokenSchema } from '@keystar/ui/style'
import { Heading } from '@keystar/ui/typography'
import { PageContainer } from '@keystone-6/core/admin-ui/components'
import { useKeystone } from '@keystone-6/core/admin-ui/context'
import { NoAccessPage } from '../no-access/NoAccessPage.tsx'
import { Refusal } from '../parts/Refusal.tsx'
import { useMe } from '../session.ts'
import { useNow } from '../words/useNow.ts'
import { CountTile } from './CountTile.tsx'
import { FIRST_PAGES, type FirstPage } from './first-pages.tsx'

/** The first page: what whoever is signed in has to act on, at a glance. */
export function HomePage() {
  const me = useMe()
  const { error } = useKeystone()
  const page = me && FIRST_PAGES[me.role]
  // After signing in a browser comes here without asking the server, which would say the same.
  if (me && !page) return <NoAccessPage />
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
      {page && <Today page={page} />}
    </PageContainer>
  )
}

/** Panels of different heights, one below the other in as many columns as there is room for. */
const columns = css({ columnGap: tokenSchema.size.space.large, columnWidth: '24rem' })
const panel = css({ breakInside: 'avoid', marginBlockEnd: tokenSchema.size.space.large })

function Today({ page }: { page: FirstPage }) {
  const now = useNow()
  return (
    <VStack gap="xlarge" paddingY="xlarge">
      <Grid columns="repeat(auto-fill, minmax(9.5rem, 1fr))" gap="regular">
        {page.counts.map(filter => (
          <CountTile key={filter.title} filter={filter} now={now} />
        ))}
      </Grid>
      {page.wide.map(Panel => (
        <Panel key={Panel.name} now={now} />
      ))}
      <div className={columns}>
        {page.panels.map(Panel => (
          <div key={Panel.name} className={panel}>
            <Panel now={now} />
          </div>
        ))}
      </div>
    </VStack>
  )
}
