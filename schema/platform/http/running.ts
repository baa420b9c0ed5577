import type { Server } from 'node:http'
import type { KeystoneContext } from '@keystone-6/core/types'

/** The server of this process and what it works with. */
export interface Running {
  readonly server: Server
  readonly context: KeystoneContext
}

/**
 * Keystone loads the desk from its bundle and `desk start` runs from the source: two copies of every
 * module in one process, which meet at this name and nowhere else.
 */
const NAME = Symbol.for('release-desk.running')
const registry = globalThis as unknown as Record<symbol, Running | undefined>

/** Called by the desk when Keystone has made its server, before it listens. */
export function announceRunning(running: Running): void {
  registry[NAME] = running
}

/** The server that Keystone made; undefined before it has. */
export const running = (): Running | undefined => registry[NAME]
