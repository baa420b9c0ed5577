import { afterEach, describe, expect, test } from 'vitest'
import { clock } from '../../../../schema/platform/clock.ts'
import { Failures } from '../../../../schema/platform/session/failures.ts'
import { SignInAttempts, type Attempt } from '../../../../schema/platform/session/attempts.ts'

const realNow = clock.now
afterEach(() => {
  clock.now = realNow
})

const TOO_MANY = expect.objectContaining({ code: 'TOO_MANY_ATTEMPTS' })
const by = (account: string, address: string, device?: string): Attempt => ({
  account: `${account}@demo.example`,
  address,
  device,
})
/** Attempts, all of them with a wrong password. */
const fail = (attempts: SignInAttempts, times: number, whose: (n: number) => Attempt) => {
  for (let n = 0; n < times; n++) attempts.begin(whose(n))
}

describe('failed sign-ins', () => {
  test('one address waits after ten on one account', () => {
    const attempts = new SignInAttempts()
    fail(attempts, 10, () => by('staff', '10.0.0.1'))
    expect(() => attempts.begin(by('staff', '10.0.0.1'))).toThrow(TOO_MANY)
    attempts.begin(by('reviewer', '10.0.0.1'))
  })

  // Planted: one count an account, as it was before 2026-11-24; seen to fail.
  test('a stranger locks nobody out from another address', () => {
    const attempts = new SignInAttempts()
    fail(attempts, 10, () => by('staff', '10.0.0.1'))
    attempts.begin(by('staff', '10.0.0.2'))
  })

  test('strangers from everywhere together wait after thirty on one account', () => {
    const attempts = new SignInAttempts()
    fail(attempts, 30, n => by('staff', `10.0.0.${n}`))
    expect(() => attempts.begin(by('staff', '10.0.1.1'))).toThrow(TOO_MANY)
    attempts.begin(by('reviewer', '10.0.1.1'))
  })

  test('a thousand strangers lock nobody out from where they have signed in before', () => {
    const attempts = new SignInAttempts()
    for (let n = 0; n < 1000; n++) {
      try {
        attempts.begin(by('staff', `10.0.${n >> 8}.${n & 255}`))
      } catch (error) {
        expect(error).toEqual(TOO_MANY)
      }
    }
    attempts.begin(by('staff', '10.0.0.1', 'a known device'))
  })

  test('a place that is known waits after ten of its own', () => {
    const attempts = new SignInAttempts()
    fail(attempts, 10, n => by('staff', `10.0.0.${n}`, 'a known device'))
    expect(() => attempts.begin(by('staff', '10.0.1.1', 'a known device'))).toThrow(TOO_MANY)
    attempts.begin(by('staff', '10.0.1.1', 'another known device'))
  })

  test('an address waits after fifty, whatever accounts it names', () => {
    const attempts = new SignInAttempts()
    fail(attempts, 50, n => by(`user${n}`, '10.0.0.1'))
    expect(() => attempts.begin(by('another', '10.0.0.1'))).toThrow(TOO_MANY)
  })

  // Planted: one memory of ten thousand keys for all kinds, as before 2026-11-25; seen to fail.
  test("naming many made-up accounts ends nobody's wait, nor the count of a real one", () => {
    const attempts = new SignInAttempts()
    fail(attempts, 30, n => by('staff', `10.0.0.${n}`))
    fail(attempts, 29, n => by('reviewer', `10.0.0.${n}`))
    for (let n = 0; n < 20_000; n++) {
      attempts.begin(by(`made-up-${n}`, `10.1.${(n >> 8) & 255}.${n & 255}`))
    }
    expect(() => attempts.begin(by('staff', '10.9.1.1'))).toThrow(TOO_MANY)
    attempts.begin(by('reviewer', '10.9.1.1'))
    expect(() => attempts.begin(by('reviewer', '10.9.1.2'))).toThrow(TOO_MANY)
  })

  // Planted: a key that has to wait forgotten like any other; seen to fail.
  test('whoever has to wait is not forgotten, however many others fail', () => {
    const failures = new Failures({ allowed: 2, mostKeys: 10 })
    for (const key of ['a', 'a', 'b']) failures.add(key)
    for (let n = 0; n < 100; n++) failures.add(`other ${n}`)
    failures.add('b')
    expect([failures.wait('a') > 0, failures.wait('b')]).toEqual([true, 0])
  })

  test('a right password forgives the failures of whoever had it', () => {
    const attempts = new SignInAttempts()
    fail(attempts, 10, () => by('staff', '10.0.0.1'))
    attempts.succeeded(by('staff', '10.0.0.1'))
    fail(attempts, 10, () => by('staff', '10.0.0.1'))
  })

  test('a right password does not forgive strangers, who would have as many tries again', () => {
    const attempts = new SignInAttempts()
    fail(attempts, 29, n => by('staff', `10.0.0.${n}`))
    attempts.begin(by('staff', '10.0.1.1'))
    attempts.succeeded(by('staff', '10.0.1.1'))
    attempts.begin(by('staff', '10.0.1.2'))
    expect(() => attempts.begin(by('staff', '10.0.1.3'))).toThrow(TOO_MANY)
  })

  // Planted: the waits that were told of forgotten at once; seen to fail on 2026-11-25.
  test('a wait is told of once in a quarter of an hour, however often it is tried', () => {
    const attempts = new SignInAttempts()
    const staff = by('staff', '10.0.0.1')
    clock.now = () => new Date('2026-01-01T00:00:00Z')
    expect(attempts.isNewlyRefused(staff)).toBe(false)
    fail(attempts, 10, () => staff)
    expect([1, 2, 3].map(() => attempts.isNewlyRefused(staff))).toEqual([true, false, false])
    expect(attempts.isNewlyRefused(by('staff', '10.0.0.2'))).toBe(false)
    clock.now = () => new Date('2026-01-01T00:15:01Z')
    fail(attempts, 10, () => staff)
    expect([1, 2].map(() => attempts.isNewlyRefused(staff))).toEqual([true, false])
  })

  test('the wait ends after a quarter of an hour', () => {
    const attempts = new SignInAttempts()
    clock.now = () => new Date('2026-01-01T00:00:00Z')
    fail(attempts, 10, () => by('staff', '10.0.0.1'))
    clock.now = () => new Date('2026-01-01T00:15:01Z')
    attempts.begin(by('staff', '10.0.0.1'))
  })
})
