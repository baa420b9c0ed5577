import { PassThrough } from 'node:stream'
import { run } from '../../../scripts/desk/run.ts'
import type { Streams } from '../../../scripts/desk/output.ts'
import { deskEnvironment, type Run, type Where } from './run-desk.ts'

/**
 * Runs `desk` on a place in this process: the same program without the start of a process, which
 * costs more than most commands do. One command of each kind is run by `runDesk` all the same.
 */
export async function runHere(
  place: Where,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Run> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  // They are no terminal, as those of a process that is piped.
  const streams = { stdout, stderr } as unknown as Streams
  const code = await run(args, { ...deskEnvironment(place), ...env }, streams)
  return { code, stdout: textOf(stdout), stderr: textOf(stderr) }
}

const textOf = (stream: PassThrough): string => String(stream.read() ?? '')
