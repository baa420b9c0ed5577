import type { BaseKeystoneTypeInfo, KeystoneConfig } from '@keystone-6/core/types'
import { GraphQLError } from 'graphql'
import type { DeskError } from '../errors.ts'
import { checkCost, type CostLimit } from './cost.ts'
import { formatError } from './format-error.ts'
import { CMS_LIMITS, limitRule } from './limits.ts'
import { checkVariables } from './variables.ts'

type ApolloConfig = NonNullable<KeystoneConfig<BaseKeystoneTypeInfo>['graphql']['apolloConfig']>

/** How many rows a list gives at most, at once. */
export const LONGEST_LIST = 100

/**
 * What one request may cost at the CMS's door. A list that does not say how long it may be counts as long
 * as it can be, and each can be a question of its own to the database for each row above it (linked-rows.ts
 * puts those together that are alike): what the Admin UI asks for stays below, lists in lists in lists do not.
 */
const CMS_COST: Omit<CostLimit, 'variables'> = {
  most: 400_000,
  length: 'take',
  listLength: LONGEST_LIST,
  eachList: 40,
  fields: {
    // Reads every record of the desk and builds a whole scanner: once a request.
    'PublicationPreview.collisions': 210_000,
    // The description of the Admin UI: a part of the program, and as long as that is.
    'Query.keystone': 1_000,
  },
}

/** Without a status of its own an error from here would be answered as a fault of the server. */
const asBadRequest = ({ message, code }: DeskError): GraphQLError =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } })

/** Variables are no part of what rules see. */
const limitRequest: NonNullable<ApolloConfig['plugins']>[number] = {
  async requestDidStart() {
    return {
      async didResolveOperation({ request, schema, document, operation }) {
        try {
          // Apollo comes here also where no operation has the name that was asked for.
          checkVariables(
            request.variables,
            CMS_LIMITS,
            operation ? { schema, operation } : undefined,
          )
          const limit = { ...CMS_COST, variables: request.variables }
          if (operation) checkCost(schema, document, operation, limit)
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
  plugins: [limitRequest],
  formatError,
}
