import { spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { bashCompletion, placesOf, zshCompletion } from '../../../scripts/desk/completion/index.ts'
import { createDesk } from '../../../scripts/desk/create-desk.ts'
import { buildProgram } from '../../../scripts/desk/program.ts'

const places = placesOf(await buildProgram(createDesk({}, false)))
const hasZsh = spawnSync('zsh', ['--version']).status === 0

/** What bash offers after these words, the last of which is being typed. */
function offered(...words: string[]): string[] {
  const script = `${bashCompletion(places)}
COMP_WORDS=(desk ${words.map(word => `'${word}'`).join(' ')})
COMP_CWORD=${words.length}
_desk
printf '%s\\n' "\${COMPREPLY[@]}"`
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script], { encoding: 'utf8' })
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 })
  return stdout.split('\n').filter(Boolean)
}

describe('completion for bash', () => {
  test('parses', () => {
    const checked = spawnSync('bash', ['-n'], { input: bashCompletion(places), encoding: 'utf8' })
    expect(checked.stderr).toBe('')
    expect(checked.status).toBe(0)
  })

  test('offers the commands', () => {
    expect(offered('')).toEqual(expect.arrayContaining(['list', 'show', 'demo', 'user']))
    expect(offered('us')).toEqual(['user'])
  })

  test('offers subcommands, and their options', () => {
    expect(offered('user', '')).toEqual(expect.arrayContaining(['add', 'reset']))
    expect(offered('user', 'add', '--ro')).toEqual(['--role'])
    expect(offered('user', 'add', '--js')).toEqual(['--json'])
  })

  test('offers the values of an option, and only those', () => {
    expect(offered('user', 'add', '--role', 're')).toEqual(['reviewer'])
    expect(offered('token', 'add', '--scope', '')).toEqual(['read', 'write', 'publish', 'history'])
  })

  test('offers the names of lists', () => {
    expect(offered('list', 'time')).toEqual(['timeline-event'])
    expect(offered('show', 'partner-')).toEqual([
      'partner-request',
      'partner-report',
      'partner-statement',
    ])
  })

  test('leaves files to the shell where any value will do', () => {
    expect(offered('list', 'source', '--limit', '')).toEqual([])
  })
})

describe('completion for zsh', () => {
  if (hasZsh) {
    test('parses', () => {
      const checked = spawnSync('zsh', ['-n'], { input: zshCompletion(places), encoding: 'utf8' })
      expect(checked).toMatchObject({ stderr: '', status: 0 })
    })
  }

  test('tells what each command means, and never touches the search path', () => {
    const script = zshCompletion(places)
    expect(script).toContain("'show:print one record, as far as you may read it'")
    expect(script).not.toMatch(/\bpath=/)
  })

  test('quotes whatever a description may hold', () => {
    const place = {
      path: 'desk',
      words: [{ word: 'a', meaning: "it's: $(x)" }],
      values: new Map<string, string[]>(),
    }
    expect(zshCompletion([place])).toContain("items=('a:it'\\''s: $(x)')")
  })
})
