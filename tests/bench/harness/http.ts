import http from 'node:http'

/** An answer, read to its end. */
export interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly text: string
}

interface Sent {
  readonly method?: 'GET' | 'POST'
  readonly headers?: http.OutgoingHttpHeaders
  readonly body?: string
}

/** Node's own client, which costs the machine less than `fetch` does: what is measured is the server. */
const agent = new http.Agent({ keepAlive: true })
/** A connection that was kept while nothing was asked may be closed by the server just as it is used. */
const closedMeanwhile = (error: NodeJS.ErrnoException, request: http.ClientRequest): boolean =>
  request.reusedSocket && error.code === 'ECONNRESET'

/** Asks a server of this machine and reads the whole answer. */
export function ask(address: string, sent: Sent = {}): Promise<Answer> {
  const { method = 'GET', headers, body } = sent
  return new Promise((resolve, reject) => {
    const request = http.request(address, { method, headers, agent }, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => (text += chunk))
      response.once('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      )
      response.on('error', reject)
    })
    request.on('error', error =>
      closedMeanwhile(error, request) ? resolve(ask(address, sent)) : reject(error),
    )
    request.end(body)
  })
}
