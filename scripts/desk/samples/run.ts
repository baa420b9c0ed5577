import path from 'node:path'
import type { Askable } from '../../samples/engine/askable.ts'
import { chooseProvider } from '../../samples/engine/provider.ts'
import type { Provider } from '../../samples/engine/session.ts'
import { SampleError } from '../../samples/errors.ts'
import { findModel, STAND_IN } from '../../samples/models/registry.ts'
import type { ArmSummary } from '../../samples/job/manifest.ts'
import { begunWith } from '../../samples/job/plan.ts'
import { runSamples } from '../../samples/job/run.ts'
import { writePlots } from '../../samples/plots/index.ts'
import type { DeskCli } from '../desk-cli.ts'
import { UsageError } from '../failure.ts'
import { table } from '../table.ts'
import { inWords } from './in-words.ts'
import { measureCommand } from './measure.ts'
import { refuseUnkept } from './measured/file.ts'
import { Progress } from './progress.ts'
import { settingsOf, type SettingsOptions } from './settings-options.ts'

/** What the command line of `desk samples run` says. */
export interface RunOptions extends SettingsOptions {
  readonly out?: string
  readonly batch: number
  readonly threads?: number
  readonly memory?: number
  readonly ep: Askable
  readonly demo?: boolean
  readonly decision?: string
  readonly expires?: string
  readonly reference?: string
}

const NAMES: Readonly<Record<Provider, string>> = {
  cpu: 'The processor',
  webgpu: 'The graphics card (WebGPU)',
}

/** As `samples measure` takes them where nobody says otherwise. */
const WORDS = 100
const SPAN = 8

/** Small enough for a bare machine in well under a minute. */
const DEMO = { n: 48, arm: ['t1', 'k40', 'p90'], maxTokens: 80 }

/** `desk samples run`. Ctrl-C ends it between two steps; the same command goes on. */
export async function runCommand(desk: DeskCli, place: string, options: RunOptions): Promise<void> {
  const asked = options.demo ? { ...DEMO, model: STAND_IN, ...options } : options
  if (!asked.model || !asked.n || !asked.arm || !(asked.out || options.demo))
    throw new UsageError('Name --model, --n, --arm and --out; or take --demo.')
  const { model: name, n: count, arm: arms } = asked
  const kept = { ...asked, words: WORDS, span: SPAN, out: undefined }
  refuseUnkept(kept)
  const folder = path.resolve(asked.out ?? path.join(desk.settings.dataDir, 'samples-demo'))
  const controller = new AbortController()
  const stop = () => controller.abort()
  process.on('SIGINT', stop).on('SIGTERM', stop)
  desk.onEnd(() => void process.off('SIGINT', stop).off('SIGTERM', stop))
  try {
    const result = await inWords(async () => {
      const model = findModel(place, name)
      const progress = new Progress(count * arms.length, performance.now())
      const settings = settingsOf(asked, count, arms)
      const { batch, threads, memory, by } = asked
      const command = 'desk samples run'
      const begun = begunWith(folder)
      const { provider, why } = await chooseProvider(asked.ep, model.checkpoint, batch, begun)
      desk.output.note(`${NAMES[provider]} multiplies: ${why}.`)
      const request = { model, settings, folder, batch, threads, provider, memory, by, command }
      const ran = await desk.output.step(
        `Making ${count} samples an arm with ${model.name}`,
        report =>
          runSamples(
            request,
            news => report(progress.take(news, performance.now())),
            controller.signal,
          ),
      )
      return { ...ran, plots: writePlots(folder), ...progress.summary(performance.now()) }
    })
    const { tokens, rate } = result
    desk.output.note('Machine-made texts: keep NOTICE.txt with them.')
    const told = [
      armTable(result.arms),
      result.made
        ? `${tokens} tokens at ${rate.toFixed(0)} a second, in ${result.folder}`
        : `All of it was there already, and is whole: ${result.folder}`,
      `Drawn in ${result.plots.join(' and ')}.`,
    ].join('\n')
    if (!asked.decision)
      return desk.output.result({ ...result, rate: Math.round(rate) }, () => told)
    desk.output.note(told)
    await measureCommand(desk, folder, kept)
  } catch (error) {
    if (!isStop(error)) throw error
    desk.output.note('Stopped. The same command goes on where it was.')
    desk.endWith('interrupted')
  }
}

const isStop = (error: unknown): boolean =>
  error instanceof Error &&
  [error, error.cause, (error as { originalError?: unknown }).originalError].some(
    each => each instanceof SampleError && each.code === 'STOPPED',
  )

/** What each arm came to, in columns. */
export const armTable = (arms: readonly ArmSummary[]): string =>
  table(
    arms.map(({ arm, samples, tokens, ended, lengths, sha256 }) => ({
      arm,
      samples,
      tokens,
      ended,
      'length: least, middle, most': lengths.join(', '),
      digest: sha256.slice(0, 16),
    })),
    ['arm', 'samples', 'tokens', 'ended', 'length: least, middle, most', 'digest'],
  )
