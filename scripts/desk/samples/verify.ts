import { readPlan } from '../../samples/job/plan.ts'
import { verifySamples } from '../../samples/job/verify.ts'
import { findModel } from '../../samples/models/registry.ts'
import type { DeskCli } from '../desk-cli.ts'
import { inWords } from './in-words.ts'

/** `desk samples verify`. Ends with 1 where a sample is not what its model makes. */
export async function verifyCommand(
  desk: DeskCli,
  place: string,
  folder: string,
  { model, each }: { readonly model?: string; readonly each: number },
): Promise<void> {
  const result = await desk.output.step('Reading all samples, and making some again', () =>
    inWords(() => {
      const plan = readPlan(folder)
      return verifySamples(folder, findModel(place, model ?? plan.model.name), each)
    }),
  )
  const { samples, tokens, onEdge, wrong } = result
  if (wrong.length > 0) desk.endWith('failed')
  desk.output.result(result, () =>
    [
      `${samples} samples of ${tokens} tokens were made again.`,
      ...(onEdge > 0
        ? [`${onEdge} of them part at a draw on an edge, as rounding may have it.`]
        : []),
      ...wrong.map(each => `Not what the model makes: ${each}`),
      wrong.length === 0
        ? 'They are what the model makes.'
        : 'The folder was altered, or made otherwise.',
    ].join('\n'),
  )
}
