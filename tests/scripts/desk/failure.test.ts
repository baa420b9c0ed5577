import { GraphQLError } from 'graphql'
import { describe, expect, test } from 'vitest'
import { exitFor, exitNumber } from '../../../scripts/desk/exit-codes.ts'
import { failureOf, failureText, UsageError } from '../../../scripts/desk/failure.ts'
import { DESK_ERROR_CODES, DeskError } from '../../../schema/platform/errors.ts'

describe('a failure of desk', () => {
  test.each(DESK_ERROR_CODES)('%s has an exit code that is not 0', code => {
    expect(exitNumber(exitFor(code))).toBeGreaterThan(0)
    expect(failureOf(new DeskError(code, 'No.'))).toMatchObject({ code, message: 'No.' })
  })

  test('keeps the code of an error that came back over GraphQL', () => {
    const inner = new GraphQLError('Not you.', { extensions: { code: 'NOT_ALLOWED' } })
    const wrapped = Object.assign(new Error('Not you.'), { errors: [inner] })
    expect(failureOf(wrapped)).toMatchObject({ code: 'NOT_ALLOWED', exit: 'notAllowed' })
  })

  test('says the CMS’s own refusals in the desk’s terms', () => {
    const denied = new GraphQLError('Access denied', { extensions: { code: 'KS_ACCESS_DENIED' } })
    expect(failureOf(denied)).toMatchObject({ code: 'NOT_ALLOWED', exit: 'notAllowed' })
  })

  test('takes anything else for a fault, without a code of its own', () => {
    expect(failureOf(new Error('odd'))).toMatchObject({ code: 'INTERNAL', exit: 'failed' })
    expect(failureOf('odd')).toMatchObject({ code: 'INTERNAL', message: 'odd' })
  })

  test('names every field that is wrong, and what to do', () => {
    const problems = [{ field: 'title', message: 'is missing' }]
    const failure = failureOf(new DeskError('CONFLICT', 'It changed.', { problems }))
    expect(failureText(failure)).toMatchInlineSnapshot(`
      "desk: It changed.
        - title: is missing
      Look at the record again with \`desk show\`, then try again."
    `)
  })

  test('a wrong command line ends with 2', () => {
    expect(exitNumber(failureOf(new UsageError('No.')).exit)).toBe(2)
  })
})
