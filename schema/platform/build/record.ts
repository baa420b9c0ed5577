import fs from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Settings } from '../settings.ts'
import { inputsDigest, type BuildPart } from './inputs.ts'

const record = z.object({
  provider: z.enum(['sqlite', 'postgresql']),
  /** Digest of the inputs of each part that was built; null where that part was not built. */
  client: z.string().nullable(),
  interface: z.string().nullable(),
})

/** What is in a build folder (`build.json`). */
export type BuildRecord = z.infer<typeof record>

type Where = Pick<Settings, 'root' | 'provider'>

/** Folder of the build for one database. Each has its own: the database is printed into the build. */
export const buildFolder = ({ root, provider }: Where): string =>
  path.join(root, '.build', provider)

/** The built module that holds the database client. */
export const prismaModulePath = (where: Where): string =>
  path.join(buildFolder(where), '.keystone', 'prisma.js')

/** What Keystone makes of the Admin UI. */
export const adminFolder = (where: Where): string =>
  path.join(buildFolder(where), '.keystone', 'admin')

/** The built pages of the Admin UI. */
export const adminPagesFolder = (where: Where): string =>
  path.join(adminFolder(where), '.next', 'server', 'pages')

const recordFile = (where: Where): string => path.join(buildFolder(where), 'build.json')

/** Reads what was built; null where nothing was. */
export async function readBuildRecord(where: Where): Promise<BuildRecord | null> {
  const text = await fs.readFile(recordFile(where), 'utf8').catch(() => null)
  if (text === null) return null
  const parsed = record.safeParse(parseJson(text))
  return parsed.success ? parsed.data : null
}

/** Writes down what was built; the last step of a build. */
export const writeBuildRecord = (where: Where, made: BuildRecord): Promise<void> =>
  fs.writeFile(recordFile(where), `${JSON.stringify(made, null, 2)}\n`)

/**
 * What is wrong with the build for these settings, in words; null where it fits the code.
 *
 * @param part whether the Admin UI is needed or the database client will do.
 */
export async function buildProblem(where: Where, part: BuildPart): Promise<string | null> {
  const made = await readBuildRecord(where)
  const remedy = 'Run: npm run desk -- build'
  if (made === null) return `There is no build for ${where.provider}. ${remedy}`
  if (made.provider !== where.provider)
    return `The build is for ${made.provider}, the database is ${where.provider}. ${remedy}`
  if (made[part] === null) return `The build has no Admin UI. ${remedy}`
  if (made[part] !== (await inputsDigest(where.root, part)))
    return `The build is older than the code. ${remedy}`
  return null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
