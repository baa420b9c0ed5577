import type { Command } from 'commander'
import { DeskError } from '../../../schema/platform/errors.ts'
import { hireActors } from '../../seed/desk/actors.ts'
import { SeedError } from '../../seed/errors.ts'
import { loadSeed } from '../../seed/load/load.ts'
import { tallyText, type Tally } from '../../seed/load/tally.ts'
import { makePlan } from '../../seed/plan/index.ts'
import { readSeedFiles } from '../../seed/read-files.ts'
import type { DeskCli } from '../desk-cli.ts'
import { failureOf } from '../failure.ts'

const HELP = `
All files are checked before anything is written; what is wrong is told with file, line and field,
and the command ends with exit code 1. What is on the desk already is not written again: a run that
was stopped is simply repeated. Give all the files of a record at once; a folder stands for the
.yaml files in it. docs/seed.md describes the files.

Administrators only: the command issues two tokens for its own run, one that writes and one that
publishes, and revokes them at its end.

  desk seed scripts/demo/gpt-2 scripts/demo/grover scripts/demo/demonstration-desk.yaml`

interface Options {
  readonly check?: boolean
}

/** `desk seed FILE…`: loads records, and what was public when, from YAML. */
export function register(program: Command, desk: DeskCli): void {
  program
    .command('seed')
    .argument('<file...>', 'seed files, or folders of them')
    .description('load records from YAML and publish them as history has it')
    .option('--check', 'check the files against the desk and tell what would be done')
    .addHelpText('after', HELP)
    .action((files: string[], options: Options) => seed(desk, files, options).catch(refuse))
}

async function seed(desk: DeskCli, files: string[], { check = false }: Options): Promise<void> {
  const plan = makePlan(readSeedFiles(files))
  const client = await desk.connect()
  const tally = check
    ? await loadSeed(plan, { author: client, publisher: client }, { dry: true })
    : await desk.output.step('Loading', async report => {
        const actors = await hireActors(client)
        desk.onEnd(() => actors.giveBack())
        return loadSeed(plan, actors.clients, { report })
      })
  for (const warning of tally.warnings) desk.output.note(`Note: ${warning}`)
  desk.output.result(toJson(tally), () => tallyText(tally, check))
}

const toJson = (tally: Tally) => ({ ...tally, warnings: [...tally.warnings] })

/** A refusal of a seed, in the words and with the exit code of `desk`. */
function refuse(error: unknown): never {
  if (!(error instanceof SeedError)) throw error
  const code = error.code === 'SEED_CONFLICT' ? 'CONFLICT' : codeOf(error)
  const problems = error.problems.map(problem => ({
    field: `${problem.file}:${problem.line} ${problem.field}`.trim(),
    message: problem.message,
  }))
  throw new DeskError(code, error.message, { cause: error, problems })
}

/** The desk's own code where it refused a step; else the files are at fault. */
function codeOf({ code, cause }: SeedError) {
  const own = code === 'SEED_REFUSED' ? failureOf(cause).code : 'INVALID_INPUT'
  return own === 'USAGE' ? 'INVALID_INPUT' : own
}
