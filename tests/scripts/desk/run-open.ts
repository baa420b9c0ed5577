import { PassThrough } from 'node:stream'
import type { DeskClient } from '../../../scripts/desk/client.ts'
import { createDesk } from '../../../scripts/desk/create-desk.ts'
import { exitNumber } from '../../../scripts/desk/exit-codes.ts'
import { failureOf, failureText } from '../../../scripts/desk/failure.ts'
import { idsLast } from '../../../scripts/desk/ids-last.ts'
import type { Streams } from '../../../scripts/desk/output.ts'
import { buildProgram } from '../../../scripts/desk/program.ts'
import type { Place } from '../../support/index.ts'
import { deskEnvironment, type Run } from './run-desk.ts'

/** Runs `desk` again and again on a desk that stays open: opening it costs more than most commands do. */
export interface OpenRunner {
  /** Runs one command line as the owner of a token. */
  run(token: string, args: readonly string[]): Promise<Run>
  close(): Promise<void>
}

/** Opens the desk of a place for many runs. */
export async function openRunner(place: Place, token: string): Promise<OpenRunner> {
  const env = deskEnvironment(place)
  const first = createDesk({ ...env, DESK_TOKEN: token }, false)
  const client = await first.connect()
  return {
    run: async (as, args) => runOn(env, await client.as(as), args),
    close: () => first.end(),
  }
}

async function runOn(
  env: NodeJS.ProcessEnv,
  client: DeskClient,
  args: readonly string[],
): Promise<Run> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const desk = createDesk(env, args.includes('--json'), { stdout, stderr } as unknown as Streams)
  Object.assign(desk, { connect: () => Promise.resolve(client) })
  const ended = (code: number): Run => ({ code, stdout: textOf(stdout), stderr: textOf(stderr) })
  try {
    const program = await buildProgram(desk)
    await program.parseAsync(idsLast([...args]), { from: 'user' })
    return ended(exitNumber(desk.exit, args))
  } catch (error) {
    const failure = failureOf(error)
    stderr.write(failureText(failure))
    return ended(exitNumber(failure.exit, args))
  }
}

const textOf = (stream: PassThrough): string => String(stream.read() ?? '')
