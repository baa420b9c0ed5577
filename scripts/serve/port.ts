import net from 'node:net'
import { DeskError } from '../../schema/platform/errors.ts'

/**
 * Makes sure that the port is free, and picks one for 0. Keystone would end the process with a stack
 * trace where it is taken.
 *
 * @throws DeskError `UNAVAILABLE` that says what to do.
 */
export function usablePort(host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer()
    probe.once('error', (error: NodeJS.ErrnoException) => reject(refusal(error, host, port)))
    probe.listen({ host, port }, () => {
      const address = probe.address()
      probe.close(() =>
        resolve(address !== null && typeof address === 'object' ? address.port : port),
      )
    })
  })
}

function refusal(error: NodeJS.ErrnoException, host: string, port: number): DeskError {
  const words: Record<string, string> = {
    EADDRINUSE: `Port ${port} is taken by another process. Choose another one: PORT=${port + 1}`,
    EACCES: `Port ${port} is reserved for the administrator of this machine. Choose one above 1023: PORT=3000`,
    EADDRNOTAVAIL: `${host} is no address of this machine. Leave HOST out, or set it to one that is.`,
  }
  const message =
    words[error.code ?? ''] ?? `Nothing can listen at ${host}:${port}: ${error.message}`
  return new DeskError('UNAVAILABLE', message, { cause: error })
}
