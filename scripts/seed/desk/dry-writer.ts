import { refId, referenceTo } from '../plan/index.ts'
import type { Writer } from './writer.ts'

/** The writer of `--check`: it changes nothing, and names what would be new by its place in the seed. */
export const dryWriter: Writer = {
  create: async record => `new ${refId(referenceTo(record))}`,
  update: async () => undefined,
  recordStatus: async () => undefined,
  recordDecision: async () => undefined,
  submit: async () => undefined,
  publish: async () => undefined,
  hold: async () => undefined,
  deliver: async () => [],
}
