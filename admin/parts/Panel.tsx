import type { ReactNode } from 'react'
import { VStack } from '@keystar/ui/layout'
import { TextLink } from '@keystar/ui/link'
import { Heading, Text } from '@keystar/ui/typography'

interface PanelProps {
  readonly title: string
  readonly children: ReactNode
  /** Where everything of it is, beyond what is shown here. */
  readonly more?: { readonly href: string; readonly label: string }
}

/** A titled part of a page. */
export function Panel({ title, children, more }: PanelProps) {
  return (
    <VStack
      elementType="section"
      gap="large"
      padding="large"
      border="muted"
      borderRadius="medium"
      backgroundColor="canvas"
      minWidth={0}
    >
      <Heading elementType="h2" size="small">
        {title}
      </Heading>
      {children}
      {more && (
        <Text size="small">
          <TextLink href={more.href}>{more.label}</TextLink>
        </Text>
      )}
    </VStack>
  )
}
