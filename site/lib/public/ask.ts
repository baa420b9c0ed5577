import type { ApolloClient, OperationVariables, TypedDocumentNode } from '@apollo/client'

/**
 * Asks one question.
 *
 * @throws where the answer has errors or none came: a build must fail, never publish what it got.
 */
export async function ask<Data, Variables extends OperationVariables>(
  client: ApolloClient,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client.query<Data, Variables>({ query, variables } as never)
  if (error || !data) throw error ?? new Error('The public schema gave no answer.')
  return data as Data
}

interface Page<Node> {
  readonly nodes: readonly Node[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
}

/** All nodes of a paged list. */
export async function allPages<Node>(
  pageAfter: (after: string | null) => Promise<Page<Node>>,
): Promise<Node[]> {
  const nodes: Node[] = []
  let after: string | null = null
  for (;;) {
    const page: Page<Node> = await pageAfter(after)
    nodes.push(...page.nodes)
    if (!page.pageInfo.hasNextPage) return nodes
    after = page.pageInfo.endCursor
  }
}
