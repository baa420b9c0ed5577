import { VStack } from '@keystar/ui/layout'
import { css, tokenSchema } from '@keystar/ui/style'
import { Heading, Text } from '@keystar/ui/typography'
import { SignOut } from '../navigation/SignOut.tsx'
import { useMe } from '../session.ts'

const link = css({ color: tokenSchema.color.foreground.accent })

/** What somebody sees who is signed in and has no business here: where to go instead. */
export function NoAccessPage() {
  const me = useMe()
  const isPartner = me?.role === 'partner'
  return (
    <VStack
      elementType="main"
      gap="large"
      alignItems="start"
      padding="xlarge"
      maxWidth="container.small"
      marginX="auto"
    >
      <title>Release Desk</title>
      <Heading elementType="h1">This part is for the desk’s own people</Heading>
      <Text>
        {isPartner
          ? 'As a partner you have a page of your own: the words about your organisation that await your approval.'
          : 'Ask an administrator for access, or sign in with another account.'}
      </Text>
      {isPartner && (
        // Outside the Admin UI, whose router would put its own base in front of the address.
        <a href="/partner" className={link}>
          Go to the partner page
        </a>
      )}
      <SignOut />
    </VStack>
  )
}
