import type { BaseKeystoneTypeInfo, KeystoneConfig } from '@keystone-6/core/types'
import { formatError } from './format-error.ts'
import { checkVariables, CMS_LIMITS, limitRule } from './limits.ts'

type ApolloConfig = NonNullable<KeystoneConfig<BaseKeystoneTypeInfo>['graphql']['apolloConfig']>

const limitVariables: NonNullable<ApolloConfig['plugins']>[number] = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request }) {
        checkVariables(request.variables, CMS_LIMITS)
      },
    }
  },
}

/** How the CMS's GraphQL server is set: nothing about the schema is told, nothing is cached or batched. */
export const apolloConfig: ApolloConfig = {
  introspection: false,
  persistedQueries: false,
  allowBatchedHttpRequests: false,
  csrfPrevention: true,
  hideSchemaDetailsFromClientErrors: true,
  parseOptions: { maxTokens: CMS_LIMITS.tokens },
  validationRules: [limitRule(CMS_LIMITS)],
  plugins: [limitVariables],
  formatError,
}
