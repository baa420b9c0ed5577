import { TextLink } from '@keystar/ui/link'
import { StatusLight } from '@keystar/ui/status-light'
import { Text } from '@keystar/ui/typography'
import { VStack } from '@keystar/ui/layout'
import { useKeystone } from '@keystone-6/core/admin-ui/context'
import { Panel } from '../parts/Panel.tsx'
import { AllowForm } from './forms/AllowForm.tsx'
import type { Collision } from './usePreview.ts'

interface CollisionsProps {
  readonly list: string
  readonly id: string
  readonly digest: string | null
  readonly collisions: readonly Collision[]
  /** Whether whoever is signed in may allow the words. */
  readonly mayAllow: boolean
  readonly readAnew: () => Promise<unknown>
}

/** Words of the record that stand in records that are not public; nothing where there are none. */
export function Collisions({ collisions, mayAllow, ...rest }: CollisionsProps) {
  if (collisions.length === 0) return null
  const kept = collisions.filter(({ refuses, isAllowed }) => refuses && !isAllowed)
  return (
    <Panel title="Also said in records that are not public">
      <VStack gap="large">
        <StatusLight tone={kept.length > 0 ? 'critical' : 'caution'}>
          {kept.length > 0 ? 'The leak scan will refuse it' : 'Look at these twice'}
        </StatusLight>
        {collisions.map(collision => (
          <Place key={`${collision.refuses} ${collision.digest}`} {...collision} />
        ))}
        {mayAllow && kept.length > 0 && <AllowForm collisions={kept} {...rest} />}
      </VStack>
    </Panel>
  )
}

function Place({ field, listKey, itemId, itemField, isAllowed }: Collision) {
  const { lists } = useKeystone()
  const list = lists[listKey]
  return (
    <Text>
      {field}: the same words as in {itemField} of{' '}
      <TextLink href={`/${list?.path}/${itemId}`}>a {list?.singular.toLowerCase()}</TextLink>
      {isAllowed ? ', allowed by a reviewer' : ''}
    </Text>
  )
}
