import { afterEach, describe, expect, test } from 'vitest'
import { clock } from '../../../../schema/platform/clock.ts'
import { SignInAttempts } from '../../../../schema/platform/session/attempts.ts'

const realNow = clock.now
afterEach(() => {
  clock.now = realNow
})

const TOO_MANY = expect.objectContaining({ code: 'TOO_MANY_ATTEMPTS' })

describe('failed sign-ins', () => {
  test('an account waits after ten, even when they come from everywhere at once', () => {
    const attempts = new SignInAttempts()
    for (let i = 0; i < 10; i++) attempts.begin('staff@demo.example', `10.0.0.${i}`)
    expect(() => attempts.begin('staff@demo.example', '10.0.1.1')).toThrow(TOO_MANY)
    attempts.begin('reviewer@demo.example', '10.0.1.1')
  })

  test('an address waits after fifty, whatever accounts it names', () => {
    const attempts = new SignInAttempts()
    for (let i = 0; i < 50; i++) attempts.begin(`user${i}@demo.example`, '10.0.0.1')
    expect(() => attempts.begin('another@demo.example', '10.0.0.1')).toThrow(TOO_MANY)
  })

  test('a right password forgives the account', () => {
    const attempts = new SignInAttempts()
    for (let i = 0; i < 9; i++) attempts.begin('staff@demo.example', '10.0.0.1')
    attempts.begin('staff@demo.example', '10.0.0.1')
    attempts.succeeded('staff@demo.example', '10.0.0.1')
    attempts.begin('staff@demo.example', '10.0.0.1')
  })

  test('the wait ends after a quarter of an hour', () => {
    const attempts = new SignInAttempts()
    clock.now = () => new Date('2026-01-01T00:00:00Z')
    for (let i = 0; i < 10; i++) attempts.begin('staff@demo.example', '10.0.0.1')
    clock.now = () => new Date('2026-01-01T00:15:01Z')
    attempts.begin('staff@demo.example', '10.0.0.1')
  })
})
