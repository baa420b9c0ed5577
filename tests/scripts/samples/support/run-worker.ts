import process from 'node:process'
import { runWorker } from '../../../../scripts/samples/queue/worker.ts'
import { shared } from './folder.ts'
import { theModel } from './small-run.ts'

// A worker in a process of its own, for tests that kill it: FOLDER, with the queue in DATABASE_URL.
const [folder = ''] = process.argv.slice(2)
const never = new AbortController().signal
const url = process.env.DATABASE_URL ?? ''
const request = { url, place: shared(folder), model: theModel(), batch: 2, threads: 1, drain: true }
// Tells each step, so that it is killed at work and not at its start.
await runWorker(request, ({ kind }) => process.stdout.write(`${kind}\n`), {
  soon: never,
  now: never,
})
