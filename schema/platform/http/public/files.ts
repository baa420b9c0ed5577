import path from 'node:path'
import express, { type RequestHandler } from 'express'

/** Files under here carry a digest of their content in their names: they never change. */
const HASHED = `${path.sep}assets${path.sep}`

/** Serves the files of one built site. Pages are asked for again each time, and mostly answered 304. */
export function siteFiles(siteDir: string): RequestHandler {
  return express.static(siteDir, {
    dotfiles: 'ignore',
    index: 'index.html',
    redirect: true,
    setHeaders(response, file) {
      const hashed = file.startsWith(siteDir + HASHED)
      response.setHeader(
        'Cache-Control',
        hashed ? 'public, max-age=31536000, immutable' : 'public, no-cache',
      )
    },
  })
}
