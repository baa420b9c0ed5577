import { GraphQLError } from 'graphql'

/** A question that cannot be answered as asked. The code is one of the desk's closed codes. */
export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'INVALID_INPUT' } })
