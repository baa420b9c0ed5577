import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { useDataFolder } from '../../../../schema/platform/data-folder.ts'
import { noteTokenUse } from '../../../../schema/platform/session/token-use.ts'
import { hashToken, issueToken, looksLikeToken } from '../../../../schema/platform/session/token.ts'
import { tempFolder } from '../../../support/temp.ts'

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

  test('the hour of its last use is kept in the data folder of the desk that was asked', () => {
    const dataDir = tempFolder()
    useDataFolder(dataDir)
    noteTokenUse('a-token', new Date('2019-08-20T10:59:00.000Z'))
    const kept = fs.readFileSync(path.join(dataDir, 'token-use', 'a-token.txt'), 'utf8')
    expect(kept).toBe('2019-08-20T10Z\n')
  })
})
