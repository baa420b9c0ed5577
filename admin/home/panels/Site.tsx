import { useQuery } from '@keystone-6/core/admin-ui/apollo'
import { VStack } from '@keystar/ui/layout'
import { StatusLight } from '@keystar/ui/status-light'
import { Text } from '@keystar/ui/typography'
import { BUILD_STATE } from '../../../schema/vocabulary/index.ts'
import { Answer } from '../../parts/Answer.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { SITE, type SiteStatus } from '../../publish/useSite.ts'
import { localInstant } from '../../words/instants.ts'
import { PageLeaks } from './PageLeaks.tsx'

const TONES = {
  never: 'neutral',
  building: 'pending',
  done: 'positive',
  failed: 'critical',
  stopped: 'caution',
} as const

const ASK_AGAIN_MS = 15_000

/** Whether the public site is being built, is up to date, or why it is not. */
export function Site() {
  const result = useQuery<{ deliveryStatus: SiteStatus }>(SITE, {
    fetchPolicy: 'cache-and-network',
    pollInterval: ASK_AGAIN_MS,
  })
  return (
    <Panel title="Public site">
      <Answer result={result}>
        {({ deliveryStatus: { state, since, reason, waiting } }) => (
          <VStack gap="regular">
            <StatusLight tone={TONES[state]}>{BUILD_STATE.terms[state].label}</StatusLight>
            <Text>
              {BUILD_STATE.terms[state].meaning}
              {since && ` ${state === 'building' ? 'Begun' : 'Ended'} ${localInstant(since)}.`}
            </Text>
            {reason && <Text>{reason}</Text>}
            {state !== 'building' && <PageLeaks key={since} />}
            {waiting > 0 && (
              <Text color="neutralSecondary">
                {waiting === 1
                  ? 'One published version waits'
                  : `${waiting} published versions wait`}{' '}
                for it.
              </Text>
            )}
          </VStack>
        )}
      </Answer>
    </Panel>
  )
}
