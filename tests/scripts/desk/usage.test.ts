import type { Command } from 'commander'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDesk } from '../../../scripts/desk/create-desk.ts'
import { buildProgram } from '../../../scripts/desk/program.ts'
import { emptyPlace, type Place } from '../../support/index.ts'
import { runDesk } from './run-desk.ts'

const program = await buildProgram(createDesk({}, false))
const leaves = (command: Command): Command[] =>
  command.commands.length === 0 ? [command] : command.commands.flatMap(leaves)

describe('desk', () => {
  let place: Place
  beforeAll(async () => {
    place = await emptyPlace('sqlite')
  })
  afterAll(() => place.remove())

  test.each([
    ['an unknown command', ['usr'], "unknown command 'usr'\n(Did you mean user?)"],
    ['an unknown option', ['list', 'sources', '--limt', '3'], '(Did you mean --limit?)'],
    ['a missing argument', ['show', 'source'], "missing required argument 'id-or-slug'"],
    ['too many arguments', ['show', 'source', 'a', 'b'], 'too many arguments'],
    ['a value that is not offered', ['user', 'add', 'x@y.example', '--role', 'king'], 'king'],
    ['a number that is none', ['list', 'sources', '--limit', 'all'], 'whole number'],
  ])('ends with 2 and a sentence on %s', async (_, args, sentence) => {
    const { code, stdout, stderr } = await runDesk(place, args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain(sentence)
    expect(stderr).toContain('See `desk --help`')
    expect(stderr).not.toMatch(/\n\s+at /)
  })

  test.each([[[]], [['user']]])(
    'shows its help and ends with 2 where a command is missing: %j',
    async args => {
      const { code, stdout, stderr } = await runDesk(place, args)
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr).toContain('Commands:')
    },
  )

  test('prints its help on stdout, with the exit codes, and ends with 0', async () => {
    const { code, stdout, stderr } = await runDesk(place, ['--help'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('Exit codes:\n    0  Done.')
  })

  test('tells an error with --json as one JSON document', async () => {
    const { code, stdout } = await runDesk(place, ['usr', '--json'])
    expect(code).toBe(2)
    expect(JSON.parse(stdout)).toEqual({
      error: {
        code: 'USAGE',
        message: expect.stringContaining("unknown command 'usr'"),
        remedy: expect.stringContaining('desk --help'),
        problems: [],
      },
    })
  })

  test('ends with 4 and says what to do where there is no token', async () => {
    const { code, stderr } = await runDesk(place, ['publish', '--due'])
    expect(code).toBe(4)
    expect(stderr).toContain('There is no token')
    expect(stderr).toContain('sign-in EMAIL')
  })

  test('ends with 5 where nobody answers', async () => {
    const env = {
      DESK_URL: 'http://127.0.0.1:9',
      DESK_TOKEN: `desk_${'a'.repeat(8)}_${'b'.repeat(43)}`,
    }
    const { code, stderr } = await runDesk(place, ['publish', '--due'], { env })
    expect(code).toBe(5)
    expect(stderr).toContain('Nobody answers at http://127.0.0.1:9')
  })
})

test.each(leaves(program).map(command => [pathOf(command), command] as const))(
  '%s explains itself, with an example',
  (_, command) => {
    let help = ''
    command.configureOutput({ writeOut: text => (help += text) }).outputHelp()
    expect(command.description()).not.toBe('')
    expect(help).toContain('Examples:\n  $ desk ')
    expect(help).toContain('--json')
  },
)

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name()
}
