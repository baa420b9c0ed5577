import { setTimeout as sleep } from 'node:timers/promises'
import type { KeystoneContext } from '@keystone-6/core/types'
import type { Express, Response } from 'express'
import { log } from '../log.ts'

/** A database that takes longer than this to answer is of no use to whoever waits behind it. */
const PATIENCE_MS = 3_000

/**
 * `/healthz`: the process answers; restart it where it does not. `/readyz`: it can also reach its
 * database; send it no requests where it cannot. Neither says anything that a stranger may not know.
 */
export function mountHealth(app: Express, context: KeystoneContext): void {
  app.get('/healthz', (_request, response) => answer(response, true))
  app.get('/readyz', async (_request, response) => answer(response, await databaseAnswers(context)))
}

function answer(response: Response, well: boolean): void {
  response
    .status(well ? 200 : 503)
    .set('Cache-Control', 'no-store')
    .json({ status: well ? 'ok' : 'unavailable' })
}

async function databaseAnswers(context: KeystoneContext): Promise<boolean> {
  const late = new AbortController()
  try {
    // WARNING: raw database access. It asks for nothing of any list.
    const question = context.prisma.$queryRawUnsafe('SELECT 1').then(() => true)
    const patience = sleep(PATIENCE_MS, false, { signal: late.signal }).catch(() => false)
    return await Promise.race([question, patience])
  } catch (error) {
    log.error({ err: error }, 'the database does not answer')
    return false
  } finally {
    late.abort()
  }
}
