import { spawn } from 'node:child_process'

/** Runs a command of node_modules in this terminal and returns its exit code. */
export function run(command: string, args: readonly string[]): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', shell: process.platform === 'win32' })
    child.once('error', reject)
    child.once('exit', code => resolve(code ?? 1))
  })
}
