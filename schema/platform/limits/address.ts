import { isIPv6 } from 'node:net'
import type { IncomingMessage } from 'node:http'

/** An IPv4 address in IPv6's clothes. */
const MAPPED = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i
/** One household or machine is given a whole network of IPv6 addresses: 64 bits of it are its name. */
const GROUPS_OF_A_NETWORK = 4

/**
 * Who a request comes from, for limits: an IPv4 address, or the /64 network of an IPv6 address.
 * Express's `ip` believes trusted proxies alone (see `DESK_TRUST_PROXY`).
 */
export function callerAddress(request: IncomingMessage | undefined): string {
  const { ip } = (request ?? {}) as { ip?: string }
  return networkOf(ip ?? request?.socket.remoteAddress ?? 'in process')
}

/** The part of an address that stands for one caller. */
export function networkOf(address: string): string {
  const plain = address.replace(MAPPED, '').replace(/%.*$/, '')
  if (!isIPv6(plain)) return plain
  const [head = '', tail] = plain.toLowerCase().split('::')
  const groups = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':').length : 0
  const whole = tail === undefined ? groups : [...groups, ...zeros(8 - groups.length - after)]
  const network = [...whole, ...(tail ? tail.split(':') : [])].slice(0, GROUPS_OF_A_NETWORK)
  return `${network.map(group => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}

const zeros = (count: number): string[] => Array.from({ length: Math.max(0, count) }, () => '0')
