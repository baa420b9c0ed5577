import { useEffect } from 'react'
import { gql, useQuery } from '@keystone-6/core/admin-ui/apollo'
import type { BuildState } from '../../schema/vocabulary/index.ts'

/** Where the public site stands. */
export interface SiteStatus {
  readonly state: BuildState
  /** When the build that is under way began, or when the last one ended. */
  readonly since: string | null
  /** Why the last build failed; empty otherwise. */
  readonly reason: string
  /** Published versions that are neither live nor refused yet. */
  readonly waiting: number
}

export const SITE = gql`
  query DeskSite {
    deliveryStatus {
      state
      since
      reason
      waiting
    }
  }
`

const ASK_AGAIN_MS = 2_000

/**
 * Where the public site stands, asked again and again while something is awaited of it; `readAnew`
 * is called whenever a build has ended.
 */
export function useSite(
  isAwaited: boolean,
  readAnew: () => Promise<unknown>,
): SiteStatus | undefined {
  const { data } = useQuery<{ deliveryStatus: SiteStatus }>(SITE, {
    fetchPolicy: 'network-only',
    pollInterval: ASK_AGAIN_MS,
    skip: !isAwaited,
  })
  const status = data?.deliveryStatus
  const ended = status?.state === 'building' ? null : (status?.since ?? null)
  useEffect(() => {
    if (ended) void readAnew()
    // Whoever reads anew hands in another function each time; only another end is another reason.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [ended])
  return status
}
