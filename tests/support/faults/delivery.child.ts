import { resumeDeliveries } from '../../../schema/actions/deliver/index.ts'
import { deliveriesOf } from '../../../schema/actions/deliver/request.ts'
import { siteStanding } from '../../../schema/actions/deliver/progress.ts'
import { publicFolder } from '../../../schema/actions/deliver/run.ts'
import { openDesk } from '../../../schema/platform/open-desk.ts'
import { faults } from './plan.ts'
import { handedOver, printResult } from './run.ts'

/** The next start of a desk: opens it, and finishes what was left over, with what is planned for it. */
const { plan, input } = await handedOver<{
  readonly dataDir: string
  readonly databaseUrl: string
  readonly project: string
}>()
const desk = await openDesk({ ...input, purpose: 'a test' })
const settings = { ...desk.settings, root: input.project }
let threw: string | null = null
faults().arm(plan)
try {
  await resumeDeliveries(desk.context, settings)
  await deliveriesOf.get(desk.context)?.idle()
  threw = siteStanding(publicFolder(settings)).reason || null
} catch (error) {
  threw = error instanceof Error ? error.message : String(error)
}
const steps = faults().disarm()
await desk.close()
printResult({ steps, threw })
