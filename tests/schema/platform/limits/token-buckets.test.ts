import { describe, expect, test } from 'vitest'
import { TokenBuckets } from '../../../../schema/platform/limits/token-buckets.ts'

describe('a rate', () => {
  let now = 0
  const buckets = () => new TokenBuckets({ burst: 5, perSecond: 2 }, () => now)
  const takeAll = (from: TokenBuckets, key: string) => {
    let taken = 0
    while (from.take(key) === 0) taken++
    return taken
  }

  test('lets so many through at once and says how long to wait for the next', () => {
    const limited = buckets()
    expect(takeAll(limited, 'a')).toBe(5)
    expect(limited.take('a')).toBe(0.5)
  })

  test('lets so many a second through after that, and never more at once than at first', () => {
    const limited = buckets()
    takeAll(limited, 'a')
    now += 1000
    expect(takeAll(limited, 'a')).toBe(2)
    now += 3_600_000
    expect(takeAll(limited, 'a')).toBe(5)
  })

  test('counts each caller apart', () => {
    const limited = buckets()
    takeAll(limited, 'a')
    expect(takeAll(limited, 'b')).toBe(5)
  })

  test('does not let made-up callers fill the memory, nor push out one that goes on asking', () => {
    const limited = buckets()
    takeAll(limited, 'a')
    for (let n = 0; n < 100_000; n++) {
      limited.take(`caller ${n}`)
      if (n % 10_000 === 0) now += 600
      limited.take('a')
    }
    expect(limited.take('a')).toBeGreaterThan(0)
    expect(limited.size).toBeLessThanOrEqual(20_000)
  })
})
