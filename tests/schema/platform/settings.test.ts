import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSettings } from '../../../schema/platform/settings.ts'

describe('settings', () => {
  test('a bare environment means SQLite in the data folder, on loopback', () => {
    const settings = readSettings({ DESK_ROOT: '/srv/desk' })
    expect(settings.provider).toBe('sqlite')
    expect(settings.databaseUrl).toBe(`file:${path.join('/srv/desk', '.data', 'desk.db')}`)
    expect(settings.host).toBe('127.0.0.1')
    expect(settings.production).toBe(false)
  })

  test('a postgresql address chooses PostgreSQL', () => {
    expect(readSettings({ DATABASE_URL: 'postgresql://localhost/desk' }).provider).toBe(
      'postgresql',
    )
  })

  test('trusted proxies are a list, and nobody is trusted unless named', () => {
    expect(readSettings({}).trustedProxies).toEqual([])
    expect(readSettings({ DESK_TRUST_PROXY: 'loopback, 10.1.0.0/16' }).trustedProxies).toEqual([
      'loopback',
      '10.1.0.0/16',
    ])
  })

  test('an empty variable counts as absent', () => {
    expect(readSettings({ DATABASE_URL: '', PORT: '' })).toMatchObject({
      provider: 'sqlite',
      port: 3000,
    })
  })

  test('every variable that is wrong is named at once', () => {
    expect(() =>
      readSettings({ PORT: 'eighty', SESSION_SECRET: 'short', DATABASE_URL: 'mysql://x' }),
    ).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        problems: expect.arrayContaining([
          expect.objectContaining({ field: 'PORT' }),
          expect.objectContaining({ field: 'SESSION_SECRET' }),
          expect.objectContaining({ field: 'DATABASE_URL' }),
        ]),
      }),
    )
  })
})
