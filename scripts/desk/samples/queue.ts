import path from 'node:path'
import { folderPlace, type Place } from '../../../schema/evidence/index.ts'
import { s3Place } from '../../../schema/evidence/store/s3/index.ts'
import { findModel } from '../../samples/models/registry.ts'
import { enqueue } from '../../samples/queue/enqueue.ts'
import { runWorker, type WorkerNews } from '../../samples/queue/worker.ts'
import type { DeskCli } from '../desk-cli.ts'
import { UsageError } from '../failure.ts'
import { inWords } from './in-words.ts'
import { settingsOf, type SettingsOptions } from './settings-options.ts'

/** Where shards go. */
export interface PlaceOptions {
  readonly out?: string
  readonly bucket?: boolean
}

/** What the command line of `desk samples enqueue` says. */
export type EnqueueOptions = SettingsOptions & PlaceOptions

/** What the command line of `desk samples worker` says. */
export interface WorkerOptions {
  readonly model: string
  readonly batch: number
  readonly threads?: number
  readonly drain?: boolean
}

/** `desk samples enqueue`. */
export async function enqueueCommand(
  desk: DeskCli,
  names: string,
  options: EnqueueOptions,
): Promise<void> {
  const { model: name, n: count, arm: arms } = options
  if (!name || !count || !arms) throw new UsageError('Name --model, --n and --arm.')
  const place = placeOf(desk, options)
  const told = await desk.output.step('Putting shards into the queue', () =>
    inWords(() =>
      enqueue({
        url: desk.settings.databaseUrl,
        place,
        model: findModel(names, name),
        settings: settingsOf(options, count, arms),
        by: options.by ?? null,
      }),
    ),
  )
  desk.output.result(told, () => {
    const { run, shards, there, again } = told
    const more = again > 0 ? `; ${again} that were set aside are tried again` : ''
    return `Run ${run}: ${shards} shards, ${there} of them there already${more}.`
  })
}

/** `desk samples worker`. Ctrl-C ends it after the shard at hand, a second one at once. */
export async function workerCommand(
  desk: DeskCli,
  names: string,
  options: WorkerOptions & PlaceOptions,
): Promise<void> {
  const place = placeOf(desk, options)
  const stops = stopsOf(desk)
  const done = { shards: 0, found: 0, failed: 0, tokens: 0 }
  await desk.output.step('Working', report =>
    inWords(() => {
      const { batch, threads, drain = false } = options
      const model = findModel(names, options.model)
      const url = desk.settings.databaseUrl
      const begun = performance.now()
      const tell = (news: WorkerNews) => report(take(desk, news, done, begun))
      return runWorker({ url, place, model, batch, threads, drain }, tell, stops)
    }),
  )
  desk.output.result(done, () => {
    const { shards, found, failed, tokens } = done
    return `${shards} shards made (${tokens} tokens), ${found} found there, ${failed} failed.`
  })
}

function take(
  desk: DeskCli,
  news: WorkerNews,
  done: { shards: number; found: number; failed: number; tokens: number },
  begun: number,
): string {
  if (news.kind === 'step') done.tokens += news.tokens
  if (news.kind === 'shard' && news.made) done.shards++
  if (news.kind === 'shard' && !news.made) done.found++
  if (news.kind === 'failed') done.failed++
  if (news.kind === 'failed') desk.output.note(`A shard of ${news.run} failed: ${news.message}`)
  if (news.kind === 'trouble') desk.output.note(`The queue: ${news.message}`)
  if (news.kind === 'ready') return `waiting for shards in ${news.queue}`
  const rate = (done.tokens / (performance.now() - begun)) * 1_000
  return `${done.shards} shards, ${rate.toFixed(0)} tokens/s`
}

function stopsOf(desk: DeskCli) {
  const [soon, now] = [new AbortController(), new AbortController()]
  const stop = () => {
    if (soon.signal.aborted) return now.abort()
    soon.abort()
    desk.output.note('Ends after the shard at hand; once more ends it now.')
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  desk.onEnd(() => void process.off('SIGINT', stop).off('SIGTERM', stop))
  return { soon: soon.signal, now: now.signal }
}

function placeOf({ settings }: DeskCli, { out, bucket }: PlaceOptions): Place {
  if (out && !bucket) return folderPlace(path.resolve(out))
  if (!bucket || out) throw new UsageError('Name either --out or --bucket.')
  const at = settings.evidenceBucket
  if (!at) throw new UsageError('--bucket needs a bucket: set DESK_EVIDENCE_ENDPOINT and the rest.')
  return s3Place({ ...at, prefix: `${at.prefix ?? ''}samples/` })
}
