import { parseKeyRing, signingKey } from '../../../schema/evidence/index.ts'
import { witnessStore } from '../../../schema/publication/log/index.ts'
import { openStore } from '../../../schema/publication/store/index.ts'
import { faults } from './plan.ts'
import { handedOver, printResult } from './run.ts'

/** Which store the child signs, with which log and key. */
export interface WitnessInput {
  readonly log: string
  readonly store: string
  readonly key: string
  readonly ring: string
  readonly at: string
}

/** Signs a store that is about to become public, with what is planned for it. */
const { plan, input } = await handedOver<WitnessInput>()
const { entries, digest: index } = openStore(input.store)
const key = signingKey(input.key)
const ring = parseKeyRing(Buffer.from(input.ring))
faults().arm(plan)
let threw: string | null = null
try {
  witnessStore({ dir: input.log, key, ring }, { store: input.store, entries, index, at: input.at })
} catch (error) {
  threw = error instanceof Error ? error.message : String(error)
}
printResult({ steps: faults().disarm(), threw })
