import {
  buildGeneration,
  type GenerationRequest,
} from '../../../schema/publication/generation/index.ts'
import { faults } from './plan.ts'
import { handedOver, printResult } from './run.ts'

/** Builds one generation, with what is planned for it. */
const { plan, input } = await handedOver<GenerationRequest>()
faults().arm(plan)
let threw: string | null = null
try {
  await buildGeneration(input)
} catch (error) {
  threw = error instanceof Error ? error.message : String(error)
}
printResult({ steps: faults().disarm(), threw })
