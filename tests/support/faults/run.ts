import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import type { Plan, Step } from './plan.ts'

/** How a child process ended. */
export interface Ended {
  readonly killed: boolean
  /** What the program wrote as its result, one JSON document; null where it wrote none. */
  readonly result: ChildResult | null
  /** Everything else it wrote. */
  readonly said: string
}

export interface ChildResult {
  readonly steps: readonly Step[]
  /** Words of what it threw; null where it went well. */
  readonly threw: string | null
}

const RESULT = 'RESULT '

/** What a child program prints at its end. */
export const printResult = (result: ChildResult): void =>
  void process.stdout.write(`\n${RESULT}${JSON.stringify(result)}\n`)

/**
 * Runs a program of this folder in a process of its own, with a plan and an input.
 *
 * @param temp its folder for temporary files, so that what it leaves behind can be seen.
 */
export async function runChild(
  program: string,
  {
    plan,
    input,
    temp,
    env = {},
  }: {
    readonly plan: Plan
    readonly input: object
    readonly temp: string
    readonly env?: Record<string, string>
  },
): Promise<Ended> {
  const here = import.meta.dirname
  const child = spawn(
    process.execPath,
    ['--import', path.join(here, 'preload.ts'), path.join(here, program)],
    {
      env: { ...process.env, TMPDIR: temp, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  )
  let said = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (said += text))
  }
  child.stdin.end(JSON.stringify({ plan, input }))
  const [, signal] = (await once(child, 'close')) as [number | null, string | null]
  const line = said.split('\n').findLast(each => each.startsWith(RESULT))
  const result = line ? (JSON.parse(line.slice(RESULT.length)) as ChildResult) : null
  return { killed: signal === 'SIGKILL', result, said }
}

/** What the parent handed over; for child programs. */
export async function handedOver<Input>(): Promise<{ plan: Plan; input: Input }> {
  let text = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk)
  return JSON.parse(text) as { plan: Plan; input: Input }
}
