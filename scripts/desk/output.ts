import { step, type Report } from './progress.ts'
import { table, type Row } from './table.ts'

/**
 * Where a command speaks. Results go to stdout, everything else to stderr, so that a pipe gets the
 * result alone. With `--json` stdout carries exactly one JSON document: the result, or an `error`.
 */
export interface Output {
  readonly json: boolean
  /** The result of the command: `value` with `--json`, the text otherwise. Call it once. */
  result(value: unknown, text: () => string): void
  /** A result that is a list of records. */
  rows(rows: readonly Row[], columns: readonly string[], whenEmpty: string): void
  /** Something worth knowing beside the result. */
  note(text: string): void
  /** Runs a long step and shows that it runs. */
  step<T>(title: string, work: (report: Report) => Promise<T>): Promise<T>
}

/** The streams to speak on; a test passes its own. */
export interface Streams {
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}

/** Makes the output of one run of `desk`. */
export function createOutput(json: boolean, streams: Streams = process): Output {
  const { stdout, stderr } = streams
  const result: Output['result'] = (value, text) => {
    stdout.write(json ? `${JSON.stringify(value, null, 2)}\n` : ensureNewline(text()))
  }
  return {
    json,
    result,
    rows: (rows, columns, whenEmpty) => {
      if (!json && rows.length === 0) stderr.write(`${whenEmpty}\n`)
      else result(rows, () => table(rows, columns, stdout.isTTY ? stdout.columns : undefined))
    },
    note: text => {
      stderr.write(`${text}\n`)
    },
    step: (title, work) => step(stderr, title, report => apart(stdout, stderr, () => work(report))),
  }
}

const ensureNewline = (text: string): string => (text.endsWith('\n') ? text : `${text}\n`)

/**
 * Sends to stderr what libraries print while a step runs: stdout is for results, and a program reads
 * one document from it.
 */
async function apart<T>(
  stdout: NodeJS.WriteStream,
  stderr: NodeJS.WriteStream,
  work: () => Promise<T>,
): Promise<T> {
  const write = stdout.write
  stdout.write = stderr.write.bind(stderr) as typeof stdout.write
  try {
    return await work()
  } finally {
    stdout.write = write
  }
}
