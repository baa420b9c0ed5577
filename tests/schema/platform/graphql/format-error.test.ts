import { GraphQLError, type GraphQLFormattedError } from 'graphql'
import { describe, expect, test } from 'vitest'
import { DeskError } from '../../../../schema/platform/errors.ts'
import { formatError } from '../../../../schema/platform/graphql/format-error.ts'

const leave = (error: GraphQLError): GraphQLFormattedError => formatError(error.toJSON(), error)
const thrown = (cause: Error) => new GraphQLError(cause.message, { originalError: cause })

// Planted: any code taken for a safe one; the words of a fault told; a taken name told in the words of the
// database. Each seen to fail on 2026-11-25.
describe('an error that leaves the desk', () => {
  test('of ours goes out with its code and what is wrong field by field', () => {
    const problems = [{ field: 'slug', message: 'is taken' }]
    expect(leave(new DeskError('INVALID_INPUT', 'Mend it.', { problems }))).toMatchObject({
      message: 'Mend it.',
      extensions: { code: 'INVALID_INPUT', problems },
    })
  })

  test('of a rule over documents keeps its code, over which Apollo puts one of its own', () => {
    const refused = new GraphQLError('The request is too large.', {
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      originalError: new DeskError('LIMIT_EXCEEDED', 'The request is too large.'),
    })
    expect(leave(refused).extensions).toEqual({ code: 'LIMIT_EXCEEDED' })
  })

  test('of a hook or a library goes out as a log id, without its words', () => {
    const answer = leave(thrown(new Error('the confidential title is "Nobody may read this"')))
    expect(answer.extensions).toEqual({ code: 'INTERNAL', logId: expect.any(String) })
    expect(JSON.stringify(answer)).not.toContain('Nobody may read')
    expect(answer.message).toContain(String(answer.extensions?.logId))
  })

  test('that a trigger raised goes out in the rule’s own words', () => {
    const raised = Object.assign(new Error('Foreign key constraint violated'), {
      name: 'PrismaClientKnownRequestError',
      cause: new Error('desk: a publication never changes'),
    })
    expect(leave(thrown(raised))).toMatchObject({
      message: expect.stringContaining('a publication never changes'),
      extensions: { code: 'IMMUTABLE' },
    })
  })

  test('about a name that is taken does not show the values of the query', () => {
    const taken = Object.assign(new Error('Unique constraint failed; data: { title: "secret" }'), {
      code: 'P2002',
    })
    const answer = leave(thrown(taken))
    expect(answer.extensions).toEqual({ code: 'CONFLICT' })
    expect(answer.message).not.toContain('secret')
  })
})
