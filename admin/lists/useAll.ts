import { useEffect, useState } from 'react'
import {
  useApolloClient,
  type DocumentNode,
  type ErrorLike,
} from '@keystone-6/core/admin-ui/apollo'

/** The most that one request may ask for. */
const PAGE = 100

/**
 * All rows of a query that takes `$take` and `$skip` and answers them as `items`, page by page. For
 * questions that no filter of the list can put.
 */
export function useAll<Row>(query: DocumentNode): { data?: readonly Row[]; error?: ErrorLike } {
  const client = useApolloClient()
  const [result, setResult] = useState<{ data?: readonly Row[]; error?: ErrorLike }>({})
  useEffect(() => {
    let wanted = true
    const read = async () => {
      const rows: Row[] = []
      for (let full = true; full;) {
        const { data } = await client.query<{ items: Row[] }>({
          query,
          variables: { take: PAGE, skip: rows.length },
          fetchPolicy: 'network-only',
        })
        const items = data?.items ?? []
        rows.push(...items)
        full = items.length === PAGE
      }
      return rows
    }
    read().then(
      data => wanted && setResult({ data }),
      error => wanted && setResult({ error }),
    )
    return () => {
      wanted = false
    }
  }, [client, query])
  return result
}
