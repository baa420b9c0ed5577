import { spawn } from 'node:child_process'
import process from 'node:process'
import { text } from 'node:stream/consumers'

const shell = process.platform === 'win32'

/** Runs a command of node_modules in this terminal and returns its exit code. */
export function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', shell })
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
}

/** Runs a command of node_modules and returns its exit code and all that it printed. */
export async function runApart(
  command: string,
  args: readonly string[],
): Promise<{ exitCode: number; printed: string }> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], shell })
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve(code ?? 1))
  })
  const [exitCode, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)])
  return { exitCode, printed: out + err }
}
