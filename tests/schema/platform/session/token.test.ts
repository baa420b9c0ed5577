import { describe, expect, test } from 'vitest'
import { hashToken, issueToken, looksLikeToken } from '../../../../schema/platform/session/token.ts'

describe('service tokens', () => {
  test('what is kept of a token is its digest, from which it cannot be had back', () => {
    const { token, tokenHash, prefix } = issueToken()
    expect(hashToken(token)).toBe(tokenHash)
    expect(token).toContain(prefix)
    expect(tokenHash).not.toContain(prefix)
  })

  test('every token that is issued has the form that is looked up', () => {
    for (let i = 0; i < 200; i++) expect(looksLikeToken(issueToken().token)).toBe(true)
  })

  test.each([
    '',
    'desk_',
    'Fe26.2**x',
    `desk_abcdefgh_${'a'.repeat(42)}`,
    ` ${issueToken().token}`,
  ])('%j is not looked up', text => expect(looksLikeToken(text)).toBe(false))
})
