import { spawn } from 'node:child_process'
import { once } from 'node:events'

/** As little as answers a request: what Node.js itself costs. */
const PROGRAM = `require('node:http').createServer((_, response) => response.end('ok'))
  .listen(Number(process.argv[1]), '127.0.0.1')`

/** Starts a server of Node.js and nothing else. */
export function startPlainServer(port: number) {
  const startedAt = performance.now()
  const child = spawn(process.execPath, ['-e', PROGRAM, String(port)], { stdio: 'ignore' })
  const ended = once(child, 'close')
  return {
    startedAt,
    pid: child.pid ?? 0,
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}
