import { TextLink } from '@keystar/ui/link'
import { VStack } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import { useKeystone } from '@keystone-6/core/admin-ui/context'
import type { RoomAnswer } from './queries.ts'

/** Answers that rest on records of another list than evidence. */
const RECORDS: Readonly<Record<string, string>> = {
  H2: 'MisuseObservation',
  P1: 'PartnerReport',
  P2: 'PartnerReport',
  P4: 'AccessGrant',
  P5: 'PartnerStatement',
  G2: 'ReopenCondition',
}

/** Ids are long and random; what history rests on is named by words. */
const isId = (ref: string): boolean => /^[\w-]{40,}$/.test(ref)

/** What an answer rests on, each piece with its own page where it has one. */
export function Evidence({ answer }: { answer: RoomAnswer }) {
  const { lists } = useKeystone()
  const list = lists[RECORDS[answer.question] ?? 'Evidence']
  return (
    <VStack gap="small">
      {answer.evidence.map((ref, at) =>
        list && isId(ref) ? (
          <TextLink key={ref} href={`/${list.path}/${ref}`}>
            {`${list.singular} ${at + 1}`}
          </TextLink>
        ) : (
          <Text key={ref} size="small">
            {ref}
          </Text>
        ),
      )}
    </VStack>
  )
}
