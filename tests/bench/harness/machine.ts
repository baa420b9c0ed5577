import os from 'node:os'

/** On what something was measured: enough to judge a figure, nothing that names the machine. */
export interface Machine {
  readonly processor: string
  readonly cores: number
  readonly memoryGiB: number
  readonly system: string
  readonly node: string
  /** Work that waited for a processor when the run began, a minute's average. */
  readonly loadBefore: number
}

export function thisMachine(): Machine {
  const cores = os.cpus()
  return {
    processor: cores[0]?.model.trim() || 'unknown',
    cores: cores.length,
    memoryGiB: Math.round(os.totalmem() / 2 ** 30),
    system: `${os.type()} ${os.release()} ${os.arch()}`,
    node: process.versions.node,
    loadBefore: Number(os.loadavg()[0]?.toFixed(2)),
  }
}
