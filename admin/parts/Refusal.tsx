import type { ErrorLike } from '@keystone-6/core/admin-ui/apollo'
import { Notice } from '@keystar/ui/notice'
import { Content } from '@keystar/ui/slots'
import { Heading, Text } from '@keystar/ui/typography'
import { VStack } from '@keystar/ui/layout'
import { wordsOf } from '../words/refusals.ts'

/** A refusal in sentences; a notice is an alert, which screen readers speak when it appears. */
export function Refusal({ error }: { error: ErrorLike }) {
  const { title, sentences } = wordsOf(error)
  return (
    <Notice tone="critical">
      <Heading>{title}</Heading>
      <Content>
        <VStack gap="regular">
          {sentences.map(sentence => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </VStack>
      </Content>
    </Notice>
  )
}
