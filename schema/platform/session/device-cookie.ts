import type { IncomingMessage, ServerResponse } from 'node:http'

const NAME = 'desk-device'
/** Half a year: who has not signed in for longer is a stranger again, and loses nothing by it. */
const MAX_AGE_SECONDS = 180 * 24 * 60 * 60

/** The mark that a browser brings, whatever it is. */
export function readDeviceCookie(request: IncomingMessage | undefined): string | undefined {
  const pairs = request?.headers.cookie?.split(';').map(pair => pair.trim()) ?? []
  return pairs.find(pair => pair.startsWith(`${NAME}=`))?.slice(NAME.length + 1)
}

/** Adds the mark to an answer, beside the cookies that are set there already. */
export function setDeviceCookie(
  response: ServerResponse | undefined,
  mark: string,
  secure: boolean,
): void {
  const attributes = `Max-Age=${MAX_AGE_SECONDS}; Path=/; HttpOnly; SameSite=Strict`
  response?.appendHeader('Set-Cookie', `${NAME}=${mark}; ${attributes}${secure ? '; Secure' : ''}`)
}
