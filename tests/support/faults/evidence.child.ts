import path from 'node:path'
import {
  addEvidence,
  folderPlace,
  openEvidenceStore,
  openLog,
  signingKey,
  type Manifest,
} from '../../../schema/evidence/index.ts'
import { faults } from './plan.ts'
import { handedOver, printResult } from './run.ts'

/** What the child adds to the evidence and the log of a folder. */
export interface EvidenceInput {
  readonly dir: string
  readonly evidenceKey: string
  readonly checkpointKey: string
  readonly manifest: Manifest
  readonly outputs: readonly string[]
  readonly events: readonly string[]
  /** Index of the first event. */
  readonly from: number
  readonly signedAt: string
}

/** Adds evidence, appends events and signs the log, with what is planned for it. */
const { plan, input } = await handedOver<EvidenceInput>()
faults().arm(plan)
let threw: string | null = null
try {
  const store = openEvidenceStore(folderPlace(path.join(input.dir, 'evidence')))
  const outputs = input.outputs.map(text => Buffer.from(text))
  await addEvidence(store, input.manifest, outputs, [signingKey(input.evidenceKey)])
  const log = openLog(path.join(input.dir, 'log'))
  log.append(input.events, input.from)
  log.checkpoint({ at: input.signedAt }, [signingKey(input.checkpointKey)])
} catch (error) {
  threw = error instanceof Error ? error.message : String(error)
}
printResult({ steps: faults().disarm(), threw })
