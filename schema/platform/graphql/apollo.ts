import type { BaseKeystoneTypeInfo, KeystoneConfig } from '@keystone-6/core/types'
import { GraphQLError } from 'graphql'
import type { DeskError } from '../errors.ts'
import { formatError } from './format-error.ts'
import { CMS_LIMITS, limitRule } from './limits.ts'
import { checkVariables } from './variables.ts'

type ApolloConfig = NonNullable<KeystoneConfig<BaseKeystoneTypeInfo>['graphql']['apolloConfig']>

/** Without a status of its own an error from here would be answered as a fault of the server. */
const asBadRequest = ({ message, code }: DeskError): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } })

const limitVariables: NonNullable<ApolloConfig['plugins']>[number] = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, schema, operation }) {
        try {
          // Apollo comes here also where no operation has the name that was asked for.
          checkVariables(
            request.variables,
            CMS_LIMITS,
            operation ? { schema, operation } : undefined,
          )
        } catch (error) {
          throw asBadRequest(error as DeskError)
        }
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
