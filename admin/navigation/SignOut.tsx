import { ActionButton } from '@keystar/ui/button'
import { gql, useMutation } from '@keystone-6/core/admin-ui/apollo'
import { useRouter } from '@keystone-6/core/admin-ui/router'

const END_SESSION = gql`
  mutation DeskEndSession {
    endSession
  }
`

/**
 * Ends the session. The page is loaded anew, so that nothing of the old session is left in memory
 * for whoever uses this computer next.
 */
export function SignOut() {
  const { basePath } = useRouter()
  const [endSession, { loading }] = useMutation(END_SESSION, {
    onCompleted: () => window.location.assign(`${basePath}/signin`),
  })
  return (
    <ActionButton isDisabled={loading} onPress={() => void endSession()}>
      Sign out
    </ActionButton>
  )
}
