import type { Place } from '../../../schema/evidence/store/place.ts'
import { SampleError } from '../errors.ts'
import { MANIFEST, NOTICE_FILE, manifestOf, summaryOf, type RunFacts } from '../job/manifest.ts'
import { NOTICE } from '../job/notice.ts'
import { parsePlan, PLAN, planText, type Plan } from '../job/plan.ts'
import { shardsOf, unpackShard, type Shard } from '../job/shards.ts'
import { runOf } from './names.ts'

/** Writes the plan of a run down, where it is not yet. */
export async function keepPlan(place: Place, plan: Plan): Promise<string> {
  const run = runOf(plan)
  await place.create(`${run}/${PLAN}`, Buffer.from(planText(plan)))
  await planIn(place, run)
  return run
}

/**
 * The plan of a run.
 *
 * @throws SampleError `OUTPUT_MISSING`; `OUTPUT_ALTERED` where it is not the one that the run is named by.
 */
export async function planIn(place: Place, run: string): Promise<Plan> {
  const bytes = await place.read(`${run}/${PLAN}`)
  if (!bytes)
    throw new SampleError(
      'OUTPUT_MISSING',
      `There is no run ${run} in that place; name the one that \`samples enqueue\` was given.`,
    )
  const plan = parsePlan(bytes.toString('utf8'))
  if (runOf(plan) === run) return plan
  throw new SampleError('OUTPUT_ALTERED', `The plan of run ${run} is not as it was written.`)
}

/**
 * Puts a shard where it belongs. Of two who made the same one, the second finds it there.
 *
 * @throws SampleError `OUTPUT_ALTERED` where what is there is something else.
 */
export async function keepShard(
  place: Place,
  run: string,
  shard: Shard,
  packed: Uint8Array,
): Promise<void> {
  const name = `${run}/${shard.file}`
  if (await place.create(name, packed)) return
  const there = await place.read(name)
  const same = there && unpackShard(there, shard).sha256 === unpackShard(packed, shard).sha256
  if (!same)
    throw new SampleError('OUTPUT_ALTERED', `${shard.file} is there already, with other samples.`)
}

/** The shards of a run that are not there yet. */
export async function missingIn(place: Place, run: string, plan: Plan): Promise<Shard[]> {
  const there = new Set(await place.list(`${run}/`))
  return plan.arms
    .flatMap(arm => shardsOf(plan, arm))
    .filter(({ file }) => !there.has(`${run}/${file}`))
}

/**
 * Writes the manifest of a run of which all is there; false where something is missing. Whoever puts the
 * last shard sees all of them; of several, one writes it.
 *
 * @throws SampleError `OUTPUT_ALTERED` where a shard is damaged.
 */
export async function finish(
  place: Place,
  run: string,
  plan: Plan,
  facts: Omit<RunFacts, 'endedAt'>,
): Promise<boolean> {
  if (await place.has(`${run}/${MANIFEST}`)) return true
  if ((await missingIn(place, run, plan)).length > 0) return false
  const arms = []
  for (const arm of plan.arms) {
    const read = []
    for (const shard of shardsOf(plan, arm)) {
      const packed = await place.read(`${run}/${shard.file}`)
      if (!packed) return false
      read.push({ file: shard.file, ...unpackShard(packed, shard) })
    }
    arms.push(summaryOf(arm, read))
  }
  const manifest = manifestOf(plan, { ...facts, endedAt: new Date().toISOString() }, arms)
  await place.create(`${run}/${NOTICE_FILE}`, Buffer.from(`${NOTICE}\n`))
  await place.create(`${run}/${MANIFEST}`, Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`))
  return true
}
