import { openCheckpoint } from '../checkpoint/index.ts'
import { loadModel } from '../engine/session.ts'
import { SampleError } from '../errors.ts'
import { parseArm } from '../sampling/arm.ts'
import { providerOf, type Plan } from './plan.ts'
import { writeArm } from './write-arm.ts'

/** What a worker is told. */
export interface Order {
  readonly model: string
  readonly plan: Plan
  readonly folder: string
  readonly batch: number
  readonly threads: number | undefined
}

/** What a worker tells. */
export type News =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'step'; readonly arm: string; readonly tokens: number }
  | { readonly kind: 'samples'; readonly arm: string; readonly samples: number }
  | { readonly kind: 'arm'; readonly arm: string; readonly seconds: number }

/**
 * Makes what a plan lacks, arm after arm.
 *
 * @param isStopped asked after each step.
 * @throws SampleError `STOPPED`.
 */
export async function work(
  { model, plan, folder, batch, threads }: Order,
  tell: (news: News) => void,
  isStopped: () => boolean,
): Promise<void> {
  const checkpoint = openCheckpoint(model)
  const session = await loadModel(checkpoint, threads, providerOf(plan))
  tell({ kind: 'loaded' })
  const prompts = plan.prompts.map(text => checkpoint.tokenizer.encode(text))
  try {
    for (const arm of plan.arms) {
      const start = performance.now()
      await writeArm({
        session,
        checkpoint,
        plan,
        recipe: { arm: parseArm(arm), seed: BigInt(plan.seed), least: plan.least, most: plan.most },
        prompts,
        folder,
        batch,
        onStep: tokens => {
          if (isStopped()) throw new SampleError('STOPPED', 'Stopped; the same command goes on.')
          tell({ kind: 'step', arm, tokens })
        },
        onSamples: samples => tell({ kind: 'samples', arm, samples }),
      })
      tell({ kind: 'arm', arm, seconds: (performance.now() - start) / 1000 })
    }
  } finally {
    await session.release()
  }
}
