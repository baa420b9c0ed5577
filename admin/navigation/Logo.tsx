import { TextLink } from '@keystar/ui/link'
import { Text } from '@keystar/ui/typography'

/** The name of the desk, as a link to the first page. */
export const Logo = () => (
  <Text size="medium" weight="semibold">
    <TextLink href="/" prominence="high">
      Release Desk
    </TextLink>
  </Text>
)
