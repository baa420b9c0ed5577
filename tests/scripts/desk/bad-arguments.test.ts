import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createDesk, type RunningDesk } from '../../../scripts/desk/create-desk.ts'
import { failureOf, failureText, type Failure } from '../../../scripts/desk/failure.ts'
import { idsLast } from '../../../scripts/desk/ids-last.ts'
import { createOutput } from '../../../scripts/desk/output.ts'
import { buildProgram } from '../../../scripts/desk/program.ts'
import { emptyPlace, PROVIDERS } from '../../support/index.ts'
import { STRINGS } from '../../schema/platform/bad-input/corpus.ts'
import { inTime, INSIDE } from '../../schema/platform/bad-input/sane.ts'
import { mistakesIn } from './mistakes.ts'

/** A folder that cannot be one: a command that begins in spite of its mistake gets no further. */
const NOWHERE = { DESK_DATA: '/dev/null/desk' }
const program = await buildProgram(createDesk(NOWHERE, true))

/** Runs one command line in this process; how it failed, or null, and what it printed. */
async function run(desk: RunningDesk, args: readonly string[]) {
  const stdout = new PassThrough()
  const stderr = new PassThrough()
  const streams = { stdout, stderr } as unknown as Parameters<typeof createOutput>[1]
  Object.assign(desk, { output: createOutput(true, streams) })
  const began = performance.now()
  const failure = await buildProgram(desk)
    .then(each => each.parseAsync(idsLast([...args]), { from: 'user' }))
    .then(
      () => null,
      (error: unknown): Failure => failureOf(error),
    )
  const printed = String(stdout.read() ?? '')
  return { failure, printed, milliseconds: performance.now() - began }
}

describe('a wrong command line', () => {
  const mistakes = mistakesIn(program)

  test('is looked for in every command, in more than a hundred ways', () => {
    expect(mistakes.length).toBeGreaterThan(100)
  })

  // Seen to fail on 2026-11-24, while `--limit 1e99` was taken for a number.
  test.each(mistakes.map(({ what, args }) => [`${args.join(' ')}: ${what}`, args] as const))(
    'desk %s',
    async (_, args) => {
      const { failure, milliseconds } = await run(createDesk(NOWHERE, true), args)
      expect(failure).toMatchObject({ code: 'USAGE', exit: 'usage' })
      expect(failure && failureText(failure)).not.toMatch(INSIDE)
      expect(milliseconds).toBeLessThan(1_000)
    },
  )
})

/** One text of so many, by nine roads, on two databases; NUL cannot stand in an argument of a process. */
const EVERY = 32
const TEXTS = STRINGS.filter(({ text }, at) => at % EVERY === 0 && !text.includes('\u0000'))

/** Whoever adds a person waits for a password to be hashed, for long on a busy machine. */
const HASHING_MS = 2_000

describe.each(PROVIDERS)('any text as an argument (%s)', provider => {
  let desk: RunningDesk
  let end = async (): Promise<void> => undefined
  beforeAll(async () => {
    const place = await emptyPlace(provider)
    const env = { ...process.env, DESK_DATA: place.dataDir, DATABASE_URL: place.databaseUrl }
    desk = createDesk(env, true)
    await run(desk, ['user', 'add', 'first@desk.example'])
    end = async () => {
      await desk.end()
      await place.remove()
    }
  })
  afterAll(() => end())

  const LINES: Readonly<Record<string, (text: string) => string[]>> = {
    'the name of a record': text => ['show', 'source', '--', text],
    'the name of a list': text => ['list', '--', text],
    'a condition': text => ['list', 'sources', `--where=title=${text}`],
    'a whole condition': text => ['list', 'sources', `--where=${text}`],
    'a field to sort by': text => ['list', 'sources', `--sort=${text}`],
    'the name of a person': text => ['user', 'add', 'first@desk.example', `--name=${text}`],
    'an address': text => ['user', 'add', '--role', 'staff', '--', text],
    'a token to revoke': text => ['token', 'revoke', '--', text],
    'the name of a token': text => ['token', 'add', '--scope', 'read', '--', text],
  }

  test.each(Object.entries(LINES))(
    'is refused in words or taken as it is, as %s',
    async (_, line) => {
      const found: string[] = []
      const hashing = line('')[0] === 'user' ? HASHING_MS : 0
      for (const { name, text } of TEXTS) {
        const ask = async () => {
          const ran = await run(desk, line(text))
          return { ...ran, milliseconds: ran.milliseconds - hashing }
        }
        const first = await ask()
        const { failure, printed } = first
        const wrong = [
          failure?.code === 'INTERNAL' && `failed inside: ${failure.message.slice(0, 200)}`,
          failure && tellsInside(failureText(failure), text) && `tells ${failureText(failure)}`,
          !(await inTime(first, ask)) && 'took over a second',
          !failure && line('').includes('token') && !hasName(printed, text) && `made ${printed}`,
        ]
        found.push(...wrong.filter(each => each).map(each => `${name}: ${String(each)}`))
      }
      expect(found).toEqual([])
    },
    120_000,
  )
})

const tellsInside = (told: string, sent: string): boolean =>
  INSIDE.test(sent === '' ? told : told.replaceAll(sent, '…').replaceAll(sent.trim() || sent, '…'))

const hasName = (printed: string, text: string): boolean => {
  const made = JSON.parse(printed) as { name?: string; revoked?: boolean }
  return made.revoked === true || made.name === text.trim()
}
