import { readSettings, type Settings } from '../../schema/platform/settings.ts'
import type { DeskClient } from './client.ts'
import type { DeskCli } from './desk-cli.ts'
import type { Exit } from './exit-codes.ts'
import { createOutput, type Streams } from './output.ts'

/** A DeskCli and the end of it. */
export interface RunningDesk extends DeskCli {
  /** How a command that threw nothing ends. */
  readonly exit: Exit
  end(): Promise<void>
}

/** Makes what commands work with. Nothing is read or opened before a command asks. */
export function createDesk(
  env: NodeJS.ProcessEnv,
  json: boolean,
  streams: Streams = process,
): RunningDesk {
  const tasks: (() => Promise<void> | void)[] = []
  let exit: Exit = 'ok'
  let settings: Settings | undefined
  let client: Promise<DeskClient> | undefined

  const desk: RunningDesk = {
    env,
    output: createOutput(json, streams),
    get settings() {
      return (settings ??= readSettings(env))
    },
    connect: () =>
      (client ??= open(desk).catch((error: unknown) => {
        // What failed may be put right and tried again.
        client = undefined
        throw error
      })),
    get exit() {
      return exit
    },
    endWith: other => {
      exit = other
    },
    onEnd: task => {
      tasks.push(task)
    },
    end: async () => {
      for (const task of tasks.splice(0).reverse()) await task()
    },
  }
  return desk
}

async function open(desk: DeskCli): Promise<DeskClient> {
  // Loaded here, so that help and completion do not wait for the CMS.
  const { connect } = await import('./client.ts')
  const client = await connect(desk)
  desk.onEnd(() => client.close())
  return client
}
