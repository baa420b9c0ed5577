import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { onTestFinished } from 'vitest'
import { mountPublic } from '../../../../schema/platform/http/public.ts'
import type { PublishedObject } from '../../../../schema/publication/contract/index.ts'
import { layout, partsOf } from '../../../../schema/publication/generation/layout.ts'
import { switchTo } from '../../../../schema/publication/generation/pointer.ts'
import { writeStore } from '../../../../schema/publication/store/index.ts'
import { publishedFixture } from '../../../support/published-fixture/index.ts'
import { tempFolder } from '../../../support/temp.ts'

export interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

/** A data folder whose name begins with a dot, as `.data` does. */
export const dataFolder = (): string => path.join(tempFolder(), '.data')

/** Puts a generation in place: a store, and a site of two pages that say its number. */
export function putGeneration(
  dataDir: string,
  number: number,
  objects: readonly PublishedObject[] = publishedFixture,
): void {
  const root = path.join(dataDir, 'public')
  const { store, site } = partsOf(layout(root).generation(number))
  writeStore(store, objects)
  const files = {
    'index.html': `<h1>Generation ${number}</h1>`,
    'gpt-2/index.html': '<h1>GPT-2</h1>',
    '404.html': '<h1>No such page</h1>',
    'assets/style.abc123.css': 'body {}',
    '.hidden': 'not for you',
  }
  for (const [name, content] of Object.entries(files)) {
    fs.mkdirSync(path.dirname(path.join(site, name)), { recursive: true })
    fs.writeFileSync(path.join(site, name), content)
  }
  switchTo(root, number)
}

/** Serves the public doors of a data folder, and nothing else, until the test has ended. */
export async function serve(dataDir: string) {
  const app = express()
  mountPublic(app, { dataDir })
  const server = app.listen(0, '127.0.0.1')
  await new Promise(resolve => server.once('listening', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo

  // Not `fetch`: with a condition of its own it also sends `Cache-Control: no-cache`.
  const ask = (
    pathname: string,
    { method = 'GET', headers = {}, body }: AskOptions = {},
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = http.request(
        { host: '127.0.0.1', port, path: pathname, method, headers },
        async response => {
          const chunks = await response.toArray()
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          })
        },
      )
      request.on('error', reject)
      request.end(body)
    })
  return {
    address: `http://127.0.0.1:${port}`,
    get: ask,
    query: (source: string, options?: AskOptions) =>
      ask(`/public/graphql?query=${encodeURIComponent(source)}`, options),
    post: (body: unknown, type = 'application/json') =>
      ask('/public/graphql', {
        method: 'POST',
        headers: { 'content-type': type },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
  }
}

interface AskOptions {
  readonly method?: string
  readonly headers?: http.OutgoingHttpHeaders
  readonly body?: string
}
