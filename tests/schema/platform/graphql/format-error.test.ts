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

  const aboutLinks = (...lines: string[]) =>
    leave(
      new GraphQLError(
        ['An error occurred while resolving relationship fields.', ...lines].join('\n  - '),
        { extensions: { code: 'KS_RELATIONSHIP_ERROR' } },
      ),
    )
  const INVALID = 'Event.releases: You provided invalid data for this operation.'
  const NESTED = 'Event.family: An error occurred while resolving relationship fields.'
  const DENIED = 'Family.sources: Access denied: You cannot connect the record.'

  test('about links goes out in words only where every line is known', () => {
    expect(aboutLinks(INVALID, 'Release: Release.stageOrder: must be 1')).toMatchObject({
      message: 'Release.stageOrder: must be 1',
      extensions: { code: 'INVALID_INPUT' },
    })
    expect(aboutLinks(NESTED, 'Family.sources: Input error: Name one.').message).toBe(
      'Family.sources: Name one.',
    )
    expect(aboutLinks(NESTED, DENIED).extensions).toEqual({ code: 'KS_ACCESS_DENIED' })
    for (const fault of ['Family.sources: Cannot read properties of null', 'no such table']) {
      expect(aboutLinks(NESTED, fault).extensions?.code, fault).toBe('INTERNAL')
    }
    expect(aboutLinks(INVALID, 'Release.name: is empty', '', 'at the database').message).toContain(
      'on our side',
    )
  })

  // Which record is not to be seen is told by nothing beside it.
  test('about a link that is refused says nothing of the others', () => {
    const denied = aboutLinks(DENIED, INVALID, 'Release.name: value must not be empty')
    expect(denied).toEqual(aboutLinks(DENIED))
  })
})
