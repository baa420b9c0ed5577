import {
  buildFolder,
  buildProblem,
  inputsDigest,
  readBuildRecord,
  writeBuildRecord,
  type BuildPart,
} from '../../schema/platform/build/index.ts'
import { waitForLock } from '../../schema/platform/lock/index.ts'
import type { Settings } from '../../schema/platform/settings.ts'
import { layOutBuildFolder } from './folder.ts'
import { keystoneBuild } from './keystone.ts'
import { copyInterface, interfaceLock, twinOf } from './twin.ts'

type Where = Pick<Settings, 'root' | 'provider'>

/**
 * Builds, whether or not what is there fits: for whoever must not rely on what `ensureBuild` takes to
 * be the inputs.
 */
export async function buildAnew(
  where: Where,
  part: BuildPart,
  report: (line: string) => void = () => undefined,
): Promise<void> {
  await alone(where, part, () => build(where, part, report, null))
}

/**
 * Makes the build for one database fit the code. What fits already is left alone, so that calling
 * this before everything costs milliseconds; of two processes that want it at once, one builds and
 * the other waits.
 *
 * @param part the database client (seconds) is enough for commands and tests; a server needs all.
 * @returns whether something was built.
 */
export async function ensureBuild(
  where: Where,
  part: BuildPart,
  report: (line: string) => void = () => undefined,
): Promise<boolean> {
  if ((await buildProblem(where, part)) === null) return false
  return alone(where, part, async () => {
    if ((await buildProblem(where, part)) === null) return false
    await build(where, part, report, part === 'interface' ? await twinOf(where) : null)
    return true
  })
}

/** @param twin whose pages will do, so that only the rest is built. */
async function build(
  where: Where,
  part: BuildPart,
  report: (line: string) => void,
  twin: Where | null,
): Promise<void> {
  const before = await readBuildRecord(where)
  // Digested first: whatever changes during the build makes it old, not new.
  const client = await inputsDigest(where.root, 'client')
  const ui = await inputsDigest(where.root, 'interface')
  const folder = await layOutBuildFolder(where)
  await keystoneBuild(folder, where, part === 'interface' && twin === null, report)
  if (twin) await copyInterface(twin, where)
  await writeBuildRecord(where, {
    provider: where.provider,
    client,
    // The bundle that a server loads is written with either part: pages of other code do not fit it.
    interface: part === 'interface' || before?.interface === ui ? ui : null,
  })
}

/** Works while nobody else builds for the same database, nor, where it needs them, pages for any. */
async function alone<T>(where: Where, part: BuildPart, work: () => Promise<T>): Promise<T> {
  const pages = part === 'interface' ? await waitForLock(interfaceLock(where), 'a build') : null
  try {
    const lock = await waitForLock(buildFolder(where), 'a build')
    try {
      return await work()
    } finally {
      await lock.release()
    }
  } finally {
    await pages?.release()
  }
}
