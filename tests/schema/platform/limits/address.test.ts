import { describe, expect, test } from 'vitest'
import { networkOf } from '../../../../schema/platform/limits/address.ts'

describe('who a request comes from', () => {
  test.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['in process', 'in process'],
  ])('is its address: %s', (address, expected) => expect(networkOf(address)).toBe(expected))

  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:ffff:ffff:ffff:ffff', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::6', '2001:db8:1:2::/64'],
    ['2001:DB8:1::6', '2001:db8:1:0::/64'],
    ['2001:db8::6', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['1:2:3:4:5:6:7::', '1:2:3:4::/64'],
  ])('is its network, of which one household has a whole one: %s', (address, expected) =>
    expect(networkOf(address)).toBe(expected),
  )
})
