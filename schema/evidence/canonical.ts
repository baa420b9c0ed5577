import canonicalizeModule from 'canonicalize'
import { EvidenceError } from './errors.ts'
import { defaultExport } from './interop.ts'

const canonicalize = defaultExport(canonicalizeModule)

/**
 * The one byte sequence of a JSON value (RFC 8785), for digests.
 *
 * The library drops or converts what JSON does not know (undefined, dates, functions), as
 * `JSON.stringify` does. Under a digest that would be a silent change, so here it is refused.
 *
 * @throws EvidenceError `NOT_CANONICAL` that names the place.
 */
export function canonicalBytes(value: unknown): Buffer {
  return Buffer.from(canonicalText(value), 'utf8')
}

/** As `canonicalBytes`, as text. */
export function canonicalText(value: unknown): string {
  refuseUnlessJson(value)
  return canonicalize(value) as string
}

/** Deep enough for every record; a value that contains itself is always deeper. */
const MAX_DEPTH = 200

function refuseUnlessJson(value: unknown, path = '$', depth = 0): void {
  if (typeof value !== 'object' || value === null) return refuseUnlessPrimitive(value, path)
  if (depth > MAX_DEPTH) refuse(path, `is nested deeper than ${MAX_DEPTH} levels`)
  for (const [key, member] of members(value, path)) {
    refuseUnlessJson(member, `${path}.${key}`, depth + 1)
  }
}

function members(container: object, path: string): [string | number, unknown][] {
  if (Array.isArray(container)) {
    const keys = Reflect.ownKeys(container)
    if (keys.length !== container.length + 1) refuse(path, 'has holes or members of its own')
    return [...container.entries()]
  }
  const prototype: unknown = Object.getPrototypeOf(container)
  if (prototype !== Object.prototype && prototype !== null) refuse(path, 'is no plain object')
  if (Object.getOwnPropertySymbols(container).length > 0) refuse(path, 'has a symbol as a key')
  const entries = Object.entries(container)
  for (const [key, value] of entries) {
    if (!key.isWellFormed()) refuse(path, 'has a lone surrogate in a key')
    if (key === 'toJSON' && typeof value === 'function') refuse(path, 'converts itself')
  }
  return entries
}

function refuseUnlessPrimitive(value: unknown, path: string): void {
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) refuse(path, `is ${value}`)
    return
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) refuse(path, 'has a lone surrogate')
    return
  }
  refuse(path, `is ${typeof value}`)
}

function refuse(path: string, what: string): never {
  throw new EvidenceError('NOT_CANONICAL', `${path} ${what}: it has no canonical JSON.`)
}
