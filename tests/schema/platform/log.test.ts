import { expect, test } from 'vitest'
import { createLog, errorFields, withoutSecrets } from '../../../schema/platform/log.ts'

/** Logs one thing and returns the line that was written. */
function written(fields: object, message = 'said'): Record<string, unknown> {
  const lines: string[] = []
  createLog('info', { write: line => lines.push(line) }).info(fields, message)
  return JSON.parse(lines[0] ?? '{}')
}

test('a line has a level, a time and what was said', () => {
  expect(written({ list: 'Release' })).toEqual({
    level: 'info',
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
    list: 'Release',
    msg: 'said',
  })
})

test('secrets are not written, however deep they stand', () => {
  const line = written({
    password: 'a',
    user: { email: 'b', note: 'kept' },
    request: { headers: { authorization: 'c', cookie: 'd' } },
  })
  expect(line).toMatchObject({
    password: '[redacted]',
    user: { email: '[redacted]', note: 'kept' },
    request: { headers: { authorization: '[redacted]', cookie: '[redacted]' } },
  })
})

test('secrets inside a text are taken out', () => {
  const token = `desk_${'a'.repeat(8)}_${'b'.repeat(43)}`
  expect(withoutSecrets(`token ${token}, postgres://me:secret@host/db`)).toBe(
    'token desk_[redacted], postgres://[redacted]@host/db',
  )
})

test('of an error of the database client only the last line is written', () => {
  const error = Object.assign(new Error('Invalid call with {\n name: "Jo"\n}\nUnique constraint'), {
    name: 'PrismaClientKnownRequestError',
    code: 'P2002',
    meta: { target: 'name', value: 'Jo' },
  })
  expect(errorFields(error)).toMatchObject({ code: 'P2002', message: 'Unique constraint' })
  expect(JSON.stringify(errorFields(error))).not.toContain('Jo')
})

test('the cause of an error is written like the error itself', () => {
  const error = new Error('outer', { cause: new Error('postgres://me:secret@host/db') })
  expect(errorFields(error)).toMatchObject({
    cause: { message: 'postgres://[redacted]@host/db' },
  })
})
