import { run } from '../../../scripts/desk/run.ts'
import { faults } from './plan.ts'
import { handedOver, printResult } from './run.ts'

/** What command the child runs, and as whom. */
export interface CommandInput {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** Runs one command of `desk`, with what is planned for it. */
const { plan, input } = await handedOver<CommandInput>()
faults().arm(plan)
const code = await run(input.args, { ...process.env, ...input.env })
printResult({ steps: faults().disarm(), threw: code === 0 ? null : `It ended with ${code}.` })
