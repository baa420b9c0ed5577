import { CommanderError } from 'commander'
import { createDesk, type RunningDesk } from './create-desk.ts'
import { exitNumber } from './exit-codes.ts'
import { failureOf, failureText } from './failure.ts'
import { idsLast } from './ids-last.ts'
import type { Streams } from './output.ts'
import { buildProgram } from './program.ts'

/**
 * Runs one command line in this process, from its words to the end of what it opened.
 *
 * @returns the number to end with; whatever went wrong has been told on the streams.
 */
export async function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  streams: Streams = process,
): Promise<number> {
  const desk = createDesk(env, args.includes('--json'), streams)
  try {
    const program = await buildProgram(desk)
    await program.parseAsync(idsLast([...args]), { from: 'user' })
    return exitNumber(desk.exit, args)
  } catch (error) {
    return report(error, args, desk, streams)
  } finally {
    await desk.end()
  }
}

/** Tells what went wrong and returns the exit code. Help and version are not failures. */
function report(
  error: unknown,
  args: readonly string[],
  { output }: RunningDesk,
  { stderr }: Streams,
): number {
  if (error instanceof CommanderError && error.exitCode === 0) return exitNumber('ok')
  // A group of commands without one of them: the help has been shown, on stderr.
  if (error instanceof CommanderError && error.code === 'commander.help') return exitNumber('usage')
  const failure = failureOf(error)
  const { exit, ...told } = failure
  if (output.json) output.result({ error: told }, () => '')
  else stderr.write(`${failureText(failure)}\n`)
  return exitNumber(exit, args)
}
