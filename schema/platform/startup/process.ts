import type { Settings } from '../settings.ts'
import { fine, note, trouble, type Finding } from './finding.ts'

/** The first Node release that runs the desk: older ones neither read TypeScript nor fit its packages. */
const NODE_MAJOR = 24

/** Is this the Node that the desk was made for? */
export function checkNode(version: string = process.versions.node): Finding {
  return Number.parseInt(version, 10) >= NODE_MAJOR
    ? fine('Node', `Node ${version}.`)
    : trouble(
        'Node',
        `This is Node ${version}, and the desk needs ${NODE_MAJOR}. Start it with npm run desk, which uses the Node in node_modules.`,
      )
}

const LOOPBACK = new Set(['127.0.0.1', 'localhost', '::1'])

/** Would session cookies cross a network in the clear? */
export function checkOrigin({ production, host, origin }: Settings): Finding {
  const subject = 'address'
  if (!production || LOOPBACK.has(host)) return fine(subject, `It listens on ${host}.`)
  return origin?.startsWith('https:')
    ? fine(subject, `It listens on ${host}, and people reach it at ${origin}.`)
    : note(
        subject,
        `It listens on ${host}, and DESK_ORIGIN is no https: address, so session cookies may cross the network in the clear. Put a TLS proxy in front and set DESK_ORIGIN.`,
      )
}

/** Words that stand in examples; a secret with one of them was copied, not made. */
const COPIED = /change|secret|example|default|password|session|keystone|release.?desk/i
const DISTINCT_CHARACTERS = 12

/** Would the session secret keep a stranger from making a session of their own? */
export function checkSecret({ production, sessionSecret }: Settings): Finding {
  const subject = 'session secret'
  if (sessionSecret === null) return fine(subject, 'It is kept in the data folder.')
  const guessable = COPIED.test(sessionSecret) || new Set(sessionSecret).size < DISTINCT_CHARACTERS
  if (!guessable) return fine(subject, 'It comes from SESSION_SECRET.')
  const message =
    'SESSION_SECRET can be guessed. Leave it out, and the desk makes one, or use 32 random bytes: openssl rand -hex 32'
  return production ? trouble(subject, message) : note(subject, message)
}
