import type { Settings } from '../../schema/platform/settings.ts'
import type { DeskClient } from './client.ts'
import type { Exit } from './exit-codes.ts'
import type { Output } from './output.ts'

/** What a command is given: the settings, a way to speak and a way to reach the desk. */
export interface DeskCli {
  /** Environment of this run; commands read settings, never `process.env`. */
  readonly env: NodeJS.ProcessEnv
  /** The settings, read (and refused in words) at first use. */
  readonly settings: Settings
  /** Made after the command line is parsed, since `--json` decides. */
  readonly output: Output
  /**
   * The desk, as whoever the token says: a running server, else an embedded desk. Opened at first
   * use and closed when the command ends.
   */
  connect(): Promise<DeskClient>
  /** Has the command end so, although it told its result and nothing is thrown. */
  endWith(exit: Exit): void
  /** Registers work to do when the command ends, however it ends; last in, first out. */
  onEnd(task: () => Promise<void> | void): void
}
