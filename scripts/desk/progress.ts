import type { WriteStream } from 'node:tty'

/** Tells how far a long step is; shown beside its title. */
export type Report = (detail: string) => void

/** Steps that end faster than this need no time beside them. */
const WORTH_TIMING_MS = 1000
const REDRAW_MS = 250
const SIGN_OF_LIFE_MS = 15_000

/**
 * Runs a step and says that it runs: on a terminal one line that is redrawn with the seconds so
 * far, elsewhere (a log, a pipe) one plain line at its start and one at its end.
 */
export async function step<T>(
  stream: WriteStream | NodeJS.WriteStream,
  title: string,
  work: (report: Report) => Promise<T>,
): Promise<T> {
  const line = stream.isTTY ? redrawn(stream, title) : plain(stream, title)
  const start = Date.now()
  try {
    const result = await work(line.detail)
    const ms = Date.now() - start
    line.end('done', ms >= WORTH_TIMING_MS ? ` (${seconds(ms)})` : '')
    return result
  } catch (error) {
    line.end('failed', ` (${seconds(Date.now() - start)})`)
    throw error
  }
}

interface Line {
  detail: Report
  end(outcome: 'done' | 'failed', time: string): void
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s`

function plain(stream: NodeJS.WriteStream, title: string): Line {
  const start = Date.now()
  let told = start
  let detail = ''
  stream.write(`${title} …\n`)
  // A line a detail would fill a log; a sign of life now and then is enough there.
  const alive = () => {
    if (Date.now() - told < SIGN_OF_LIFE_MS) return
    told = Date.now()
    stream.write(`${title} … ${seconds(told - start)}${detail && `, ${detail}`}\n`)
  }
  const timer = setInterval(alive, SIGN_OF_LIFE_MS).unref()
  return {
    detail: text => {
      detail = text
      // Work that never waits lets no timer run.
      alive()
    },
    end: (outcome, time) => {
      clearInterval(timer)
      stream.write(`${title}: ${outcome}${time}\n`)
    },
  }
}

function redrawn(stream: NodeJS.WriteStream, title: string): Line {
  const start = Date.now()
  let detail = ''
  const draw = (text: string) => {
    const width = stream.columns || 80
    stream.write(`\r\u001b[2K${text.slice(0, width - 1)}`)
  }
  const tick = () => draw(`${title} … ${seconds(Date.now() - start)}${detail && ` · ${detail}`}`)
  tick()
  const timer = setInterval(tick, REDRAW_MS)
  timer.unref()
  return {
    detail: text => {
      detail = text
      tick()
    },
    end: (outcome, time) => {
      clearInterval(timer)
      draw(`${outcome === 'done' ? '✓' : '✗'} ${title}${time}\n`)
    },
  }
}
