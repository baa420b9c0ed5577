import process from 'node:process'
import { runSamples } from '../../../../scripts/samples/job/run.ts'
import { LONGER, theModel } from './small-run.ts'

// A run in a process of its own, for tests that kill it: FOLDER BATCH.
const [folder = '', batch = '8'] = process.argv.slice(2)
const request = {
  model: theModel(),
  settings: LONGER,
  folder,
  batch: Number(batch),
  threads: 1,
  command: 'a test',
}
// Tells when it begins to work, so that it is killed at work and not at its start.
await runSamples(
  request,
  ({ kind }) => {
    if (kind === 'loaded') process.stdout.write('loaded\n')
  },
  new AbortController().signal,
)
