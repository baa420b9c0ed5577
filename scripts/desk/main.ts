import process from 'node:process'
import { CommanderError } from 'commander'
import { createDesk } from './create-desk.ts'
import { exitNumber } from './exit-codes.ts'
import { failureOf, failureText } from './failure.ts'
import { idsLast } from './ids-last.ts'
import { buildProgram } from './program.ts'

// A command speaks for itself, and its log tells of trouble only; a server logs what it does.
if (process.argv[2] !== 'start') process.env.LOG_LEVEL ||= 'warn'

const desk = createDesk(process.env, process.argv.includes('--json'))

try {
  const program = await buildProgram(desk)
  await program.parseAsync(idsLast(process.argv.slice(2)), { from: 'user' })
} catch (error) {
  process.exitCode = report(error)
} finally {
  await desk.end()
}

/** Tells what went wrong and returns the exit code. Help and version are not failures. */
function report(error: unknown): number {
  if (error instanceof CommanderError && error.exitCode === 0) return 0
  // A group of commands without one of them: the help has been shown, on stderr.
  if (error instanceof CommanderError && error.code === 'commander.help') return exitNumber('usage')
  const failure = failureOf(error)
  const { exit, ...told } = failure
  if (desk.output.json) desk.output.result({ error: told }, () => '')
  else process.stderr.write(`${failureText(failure)}\n`)
  return exitNumber(exit)
}
