import path from 'node:path'
import type { Express, Response } from 'express'
import { answerGraphql, BODY_LIMIT, readBody } from './public/graphql.ts'
import { publicHeaders } from './public/headers.ts'
import { liveGenerations, type LiveGeneration } from './public/live.ts'
import { refuseBody } from './refuse.ts'

/** Keystone's own paths, mounted after these; they are no pages of the site. */
const NOT_PUBLIC = /^\/(admin|api|partner)(\/|$)/

const GRAPHQL = '/public/graphql'
/** The published store with its log, so that anybody can fetch and verify it. */
const STORE = '/public/store'

/**
 * Mounts what everybody may see: the built site at `/` and the public GraphQL schema. Both read from
 * the generation that the pointer in `public/` of the data folder names, and so change together.
 */
export function mountPublic(
  app: Express,
  { dataDir, secure = false }: { dataDir: string; secure?: boolean },
): void {
  const current = liveGenerations(path.join(dataDir, 'public'))
  const headers = publicHeaders(secure)

  app.use(GRAPHQL, headers, readBody, async (request, response) => {
    const live = current()
    if (live) await answerGraphql(request, response, live)
    else
      nothingYet(response).json({
        errors: [{ message: NOTHING_YET, extensions: { code: 'NOT_FOUND' } }],
      })
  })
  app.use(GRAPHQL, refuseBody(BODY_LIMIT))

  app.use(STORE, headers, (request, response, next) => {
    const live = current()
    if (!live) return void nothingYet(response).type('text').send(NOTHING_YET)
    live.storeFiles(request, response, failure => {
      if (failure) next(failure)
      else response.status(404).set('Cache-Control', 'no-store').type('text').send(NO_FILE)
    })
  })

  app.use((request, response, next) => {
    const readOnly = request.method === 'GET' || request.method === 'HEAD'
    if (!readOnly || NOT_PUBLIC.test(request.path)) return next()
    headers(request, response, error => {
      if (error) return next(error)
      const live = current()
      if (!live) return void nothingYet(response).type('text').send(NOTHING_YET)
      live.files(request, response, failure => {
        if (failure) next(failure)
        else notFound(response, live)
      })
    })
  })
}

const NO_FILE = 'There is no such file.'
const NOTHING_YET = 'There is nothing to show yet.'

const nothingYet = (response: Response): Response =>
  response.status(503).set('Cache-Control', 'no-store')

function notFound(response: Response, { siteDir }: LiveGeneration): void {
  response.status(404).set('Cache-Control', 'no-store')
  // With a root, a dot in the path of the data folder is not taken for a hidden file.
  const plain = { root: siteDir, cacheControl: false, etag: false, lastModified: false }
  response.sendFile('404.html', plain, error => {
    if (error && !response.headersSent) response.type('text').send('There is no such page.')
  })
}
