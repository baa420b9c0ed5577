import { Badge } from '@keystar/ui/badge'
import { Flex, VStack } from '@keystar/ui/layout'
import { Text } from '@keystar/ui/typography'
import { PUBLICATION_STATE, type PublicationState } from '../../schema/vocabulary/index.ts'
import { localInstant } from '../words/instants.ts'
import type { RecordStanding } from './usePreview.ts'

/** What the line needs to know of a record. */
export type Standing = Pick<
  RecordStanding,
  'state' | 'publishedVersion' | 'publishedSeenDigest' | 'reviewNote' | 'scheduledFor'
>

const TONES = {
  draft: 'neutral',
  in_review: 'accent',
  changes_requested: 'caution',
  scheduled: 'pending',
  published: 'positive',
  corrected: 'positive',
  retracted: 'critical',
} as const satisfies Record<PublicationState, string>

interface StandingLineProps {
  readonly record: Standing
  /** Of the record as it stands now. */
  readonly digest: string | null
}

/** Where a record is on its way to the public, and whether what is public is what is written. */
export function StandingLine({ record, digest }: StandingLineProps) {
  const { label, meaning } = PUBLICATION_STATE.terms[record.state]
  const isPublic = record.publishedVersion > 0 && record.state !== 'retracted'
  const differs = isPublic && digest !== record.publishedSeenDigest
  return (
    <VStack gap="regular">
      <Flex gap="regular" wrap alignItems="center">
        <Badge tone={TONES[record.state]}>{label}</Badge>
        {isPublic && <Badge tone="neutral">Version {record.publishedVersion} is public</Badge>}
        {differs && <Badge tone="caution">Unpublished changes</Badge>}
      </Flex>
      <Text color="neutralSecondary">
        {meaning}
        {record.state === 'scheduled' && record.scheduledFor
          ? ` It goes out ${localInstant(record.scheduledFor)}.`
          : ''}
        {record.reviewNote && ` Note: ${record.reviewNote}`}
      </Text>
    </VStack>
  )
}
