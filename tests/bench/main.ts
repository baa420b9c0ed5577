import { parseArgs } from 'node:util'
import { createBench } from './harness/bench.ts'
import { thisMachine } from './harness/machine.ts'
import { printed } from './harness/print.ts'
import { decisiveVersions, keepResult } from './harness/results.ts'
import { MEASUREMENTS } from './measurements.ts'

/**
 * `npm run bench`: measures the desk on this machine, prints a table for each measurement and keeps
 * the figures in `tests/bench/results/`.
 *
 * `--only NAME` measures one thing (repeat it for more); `--quick` looks whether all of it works, on
 * less data, and keeps nothing.
 */
const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, quick: { type: 'boolean', default: false } },
})
const names = MEASUREMENTS.map(({ name }) => name)
const unknown = values.only?.find(name => !names.includes(name))
if (unknown !== undefined) {
  process.stderr.write(`Nothing called ${unknown} is measured. There is: ${names.join(', ')}.\n`)
  process.exit(2)
}

const root = process.env.DESK_ROOT ?? process.cwd()
for (const { name, title, run } of MEASUREMENTS) {
  if (values.only && !values.only.includes(name)) continue
  const machine = thisMachine()
  const bench = createBench(root, values.quick)
  process.stdout.write(`\n${title}\n`)
  try {
    const figures = await run(bench)
    process.stdout.write(`${printed(figures)}\n`)
    if (values.quick) continue
    const measuredAt = new Date().toISOString()
    const versions = decisiveVersions(root)
    const file = keepResult(root, name, { title, measuredAt, machine, versions, figures })
    process.stdout.write(`Kept in ${file}\n`)
  } finally {
    await bench.clear()
  }
}
// The client's connections to servers that have ended would keep this process for seconds.
process.exit()
