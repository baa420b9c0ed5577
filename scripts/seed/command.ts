import { DeskError } from '../../schema/platform/errors.ts'
import type { DeskCli } from '../desk/desk-cli.ts'
import { failureOf } from '../desk/failure.ts'
import { SeedError } from './errors.ts'
import { seedDesk } from './load/seed-desk.ts'
import { tallyText } from './load/tally.ts'
import { makePlan } from './plan/index.ts'
import { readSeedFiles } from './read-files.ts'

export interface SeedOptions {
  /** Only tell what would be done. */
  readonly check?: boolean
}

/**
 * What `desk seed` does. A refusal has the words and the exit code of `desk`.
 *
 * @throws DeskError
 */
export async function runSeed(
  desk: DeskCli,
  files: readonly string[],
  { check = false }: SeedOptions,
): Promise<void> {
  try {
    const plan = makePlan(readSeedFiles(files))
    const client = await desk.connect()
    const { warnings, ...tally } = await desk.output.step(check ? 'Checking' : 'Loading', report =>
      seedDesk(client, plan, { dry: check, report }),
    )
    for (const warning of warnings) desk.output.note(`Note: ${warning}`)
    const result = { ...tally, warnings: [...warnings] }
    desk.output.result(result, () => tallyText(tally, check))
  } catch (error) {
    throw error instanceof SeedError ? asDeskError(error) : error
  }
}

function asDeskError(error: SeedError): DeskError {
  const problems = error.problems.map(({ file, line, field, message }) => ({
    field: `${file}:${line} ${field}`.trim(),
    message,
  }))
  return new DeskError(codeOf(error), error.message, { cause: error, problems })
}

/** The desk's own code where it refused a step; else the files are at fault. */
function codeOf({ code, cause }: SeedError) {
  if (code === 'SEED_CONFLICT') return 'CONFLICT'
  const own = code === 'SEED_REFUSED' ? failureOf(cause).code : 'INVALID_INPUT'
  return own === 'USAGE' ? 'INVALID_INPUT' : own
}
