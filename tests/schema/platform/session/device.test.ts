import { describe, expect, test } from 'vitest'
import { devices } from '../../../../schema/platform/session/device.ts'

const ours = devices('a secret of thirty-two characters')
const mark = ours.issue('staff@demo.example')

describe('the mark of a place where somebody has signed in', () => {
  test('is known again for the same account', () => {
    expect(ours.known('staff@demo.example', mark)).toBe(mark.split('.')[0])
  })

  // Planted: a mark that is not bound to the account; seen to fail on 2026-11-25.
  test('is worth nothing for another account', () => {
    expect(ours.known('reviewer@demo.example', mark)).toBeUndefined()
  })

  test.each([
    ['of another desk', devices('another secret of thirty-two chars').issue('staff@demo.example')],
    ['with another name', `${'A'.repeat(22)}.${mark.split('.')[1]}`],
    ['without a proof', mark.split('.')[0]],
    ['that is empty', ''],
    ['that is not there', undefined],
  ])('is not taken where it is one %s', (_, other) => {
    expect(ours.known('staff@demo.example', other)).toBeUndefined()
  })
})
