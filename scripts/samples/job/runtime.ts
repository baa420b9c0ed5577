import fs from 'node:fs'
import os from 'node:os'
import { runtimeVersion, type Provider } from '../engine/session.ts'

/** All that a text depends on besides model and settings: who multiplies, and in which order. */
export interface Runtime {
  readonly name: string
  readonly version: string
  readonly provider: string
  /** Kind of processor: `x64`, `arm64`. */
  readonly processor: string
  /** The widest instructions that it has, by which the runtime chooses how it adds up. */
  readonly instructions: string
}

/** What would run here. */
export const runtimeHere = (provider: Provider = 'cpu'): Runtime => ({
  name: 'onnxruntime-node',
  version: runtimeVersion(),
  provider,
  processor: process.arch,
  instructions: instructions(),
})

/** Widest first. */
const CLASSES = ['avx512f', 'avx2', 'avx', 'asimd']

function instructions(): string {
  let flags: string[] = []
  try {
    const text = fs.readFileSync('/proc/cpuinfo', 'utf8')
    flags = /^(?:flags|Features)\s*:\s*(.+)$/m.exec(text)?.[1]?.split(' ') ?? []
  } catch {
    // Only Linux has that file.
  }
  return CLASSES.find(each => flags.includes(each)) ?? 'unknown'
}

/** The machine, for a manifest. */
export const machineHere = (): { machine: string; device: string; driver: null } => ({
  machine: `${os.platform()} ${os.arch()}, ${os.availableParallelism()} processors, ${Math.round(os.totalmem() / 2 ** 30)} GiB`,
  device: os.cpus()[0]?.model.trim() || 'unknown',
  driver: null,
})
