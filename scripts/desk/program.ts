import fs from 'node:fs/promises'
import { Command } from 'commander'
import type { DeskCli } from './desk-cli.ts'
import { exitTable } from './exit-codes.ts'

/** What each file in `commands/` exports. */
interface CommandFile {
  register(program: Command, desk: DeskCli): void
}

const INTRODUCTION = `Keeps the record of a staged model release, and publishes it.

A command acts as the owner of DESK_TOKEN, else of the token in the data folder, and sees and does what that owner may. It goes through a running desk (DESK_URL, or the one on the data folder) and opens the data folder itself where none runs.`

/** The whole command tree. A new command is a new file in `commands/`. */
export async function buildProgram(desk: DeskCli): Promise<Command> {
  const program = new Command('desk')
    .description(INTRODUCTION)
    .option('--json', 'print the result as one JSON document')
    .configureHelp({ showGlobalOptions: true, sortSubcommands: true })
    .showSuggestionAfterError()
    .addHelpText('after', `\nExit codes:\n${exitTable()}`)
  for (const file of await commandFiles()) file.register(program, desk)
  settle(program)
  return program
}

async function commandFiles(): Promise<CommandFile[]> {
  const folder = new URL('commands/', import.meta.url)
  const names = (await fs.readdir(folder)).filter(name => name.endsWith('.ts')).sort()
  return Promise.all(names.map(name => import(new URL(name, folder).href) as Promise<CommandFile>))
}

/** Every command throws instead of ending the process, and leaves the telling to `main.ts`. */
function settle(command: Command): void {
  command.exitOverride().configureOutput({ outputError: () => undefined })
  for (const child of command.commands) settle(child)
}
