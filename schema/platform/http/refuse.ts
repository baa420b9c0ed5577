import type { ErrorRequestHandler, Response } from 'express'

const REFUSALS: Readonly<Record<number, string>> = {
  405: 'Use GET or POST.',
  406: 'The answer is JSON; accept application/json.',
  415: 'Send JSON in UTF-8, as application/json.',
}

interface Told {
  readonly headers?: Readonly<Record<string, string>>
  readonly message?: string | undefined
}

/** Refuses a request that is no GraphQL request, in the same shape as all errors. */
export function refuse(
  response: Response,
  status: number,
  { headers = {}, message = REFUSALS[status] ?? 'This is no GraphQL request.' }: Told = {},
): void {
  const code = status === 413 ? 'LIMIT_EXCEEDED' : 'BAD_REQUEST'
  response.set({ ...headers, 'Cache-Control': 'no-store' }).status(status)
  response.json({ errors: [{ message, extensions: { code } }] })
}

/**
 * Refuses what a parser could not read as a body; Express itself would answer with a page.
 *
 * @param limit the most that a body may be, as the parser was told.
 */
export const refuseBody =
  (limit: string): ErrorRequestHandler =>
  (error: { status?: number }, _request, response, next) => {
    const { status } = error
    if (response.headersSent || !status || status >= 500) return next(error)
    const message =
      status === 413 ? `The request is too large (at most ${limit}). Ask for less.` : undefined
    refuse(response, status, { message })
  }
