import { once } from 'node:events'
import process from 'node:process'
import { UsageError } from '../failure.ts'

/**
 * Reads a password from standard input: its first line; on a terminal after a question, and without
 * showing what is typed.
 *
 * @throws UsageError where nothing was given.
 */
export async function readSecret(question: string): Promise<string> {
  const secret = process.stdin.isTTY ? await askHidden(question) : await firstLine()
  if (!secret) throw new UsageError('No password came in on standard input.')
  return secret
}

async function firstLine(): Promise<string> {
  let text = ''
  for await (const part of process.stdin.setEncoding('utf8')) text += String(part)
  return text.split(/\r?\n/)[0] ?? ''
}

const CTRL_C = '\u0003'
const CTRL_D = '\u0004'
const BACKSPACE = ['\u007f', '\b']

async function askHidden(question: string): Promise<string> {
  const { stdin, stderr } = process
  stderr.write(question)
  stdin.setRawMode(true).setEncoding('utf8').resume()
  let secret = ''
  try {
    for (;;) {
      const [typed] = (await once(stdin, 'data')) as [string]
      for (const key of typed) {
        if (key === CTRL_C) throw new UsageError('Nothing was done.')
        if (key === '\r' || key === '\n' || key === CTRL_D) return secret
        secret = BACKSPACE.includes(key) ? secret.slice(0, -1) : secret + key
      }
    }
  } finally {
    stdin.setRawMode(false).pause()
    stderr.write('\n')
  }
}
