import path from 'node:path'
import { buildFolder } from '../build/index.ts'
import { databaseExists, isEmptyFile, withConnection, type Connection } from '../connection.ts'
import {
  historyProblems,
  migrationStatus,
  missingColumns,
  readIfThere,
  snapshotPath,
} from '../migrations/index.ts'
import type { Settings } from '../settings.ts'
import { missingTriggers, unknownTriggers } from '../triggers/index.ts'
import { fine, note, trouble, type Finding } from './finding.ts'

/** Do the lists of the code, the build and the committed migrations describe the same tables? */
export async function checkSchema(settings: Settings): Promise<Finding> {
  const subject = 'schema'
  const committed = await readIfThere(snapshotPath(settings))
  if (committed === null)
    return trouble(subject, `There are no migrations for ${settings.provider} in this repository.`)
  const built = await readIfThere(path.join(buildFolder(settings), 'schema.prisma'))
  if (built === null) return note(subject, 'Nothing is built yet that it could be compared with.')
  return built === committed
    ? fine(subject, 'The code asks for the tables that the migrations make.')
    : trouble(
        subject,
        'The lists were changed and no migration was made. Run: npm run desk -- db migration NAME',
      )
}

/**
 * Can the database be read at all? SQLite would open a damaged file, and fail at the first page that
 * is not there; so its pages are walked through, which takes about a second a gigabyte.
 */
export async function checkReadable(settings: Settings): Promise<Finding> {
  const subject = 'database'
  if (!(await databaseExists(settings)))
    return note(subject, 'It does not exist yet; the next start makes it.')
  if (await isEmptyFile(settings))
    return trouble(
      subject,
      'The database file is empty (0 bytes): something has emptied it, and a desk would begin anew in its place. Restore it from its backup. Only where there never was a desk, remove the file.',
    )
  const sqlite = settings.provider === 'sqlite'
  try {
    const [row] = await withConnection(settings, connection =>
      connection.rows(sqlite ? 'PRAGMA quick_check(1)' : `SELECT 'ok' AS found`),
    )
    const found = String(Object.values(row ?? {})[0])
    return found === 'ok' ? fine(subject, 'It can be read.') : damaged(found)
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    return sqlite
      ? damaged(words)
      : trouble(
          subject,
          `The database cannot be reached: ${words}. Is DATABASE_URL right, and does the server run?`,
        )
  }
}

const damaged = (words: string): Finding =>
  trouble(
    'database',
    `The database file is damaged (${words.replaceAll(/\s+/g, ' ')}). Restore it from its backup.`,
  )

/** Does the history of the database fit the repository's? */
export async function checkHistory(settings: Settings): Promise<Finding> {
  const subject = 'migrations'
  const status = await migrationStatus(settings)
  const problems = historyProblems(status)
  if (problems.length > 0) return trouble(subject, problems.join(' '))
  return status.pending.length > 0
    ? note(subject, `The next start applies: ${status.pending.join(', ')}.`)
    : fine(subject, `${status.applied.length} applied, none pending.`)
}

/**
 * Is the database whole: every column there, every trigger in force? Asked of a database whose
 * migrations are all applied; others are told about by `checkHistory`.
 */
export async function checkDatabase(settings: Settings): Promise<Finding[]> {
  if (!(await databaseExists(settings))) return []
  if ((await migrationStatus(settings)).pending.length > 0) return []
  return withConnection(settings, async connection => [
    await checkColumns(settings, connection),
    await checkTriggers(settings, connection),
  ])
}

async function checkColumns(settings: Settings, connection: Connection): Promise<Finding> {
  const committed = (await readIfThere(snapshotPath(settings))) ?? ''
  const missing = await missingColumns(connection, settings.provider, committed)
  return missing.length === 0
    ? fine('tables', 'Every column is there.')
    : trouble(
        'tables',
        `The database lacks ${missing.join(', ')}. It was altered by other means than migrations; restore it from its backup.`,
      )
}

async function checkTriggers(settings: Settings, connection: Connection): Promise<Finding> {
  const missing = await missingTriggers(connection, settings.provider)
  const unknown = await unknownTriggers(connection, settings.provider)
  const troubles = [
    missing.length > 0 &&
      `Missing or altered: ${missing.join(', ')}. Without them published history can be rewritten. Find out who removed them, then run: npm run desk -- db triggers --restore`,
    unknown.length > 0 &&
      `Not made by the desk: ${unknown.join(', ')}. They could keep events from being written. Find out who made them, and remove them.`,
  ].filter(words => words !== false)
  return troubles.length === 0
    ? fine('triggers', 'All are in force.')
    : trouble('triggers', troubles.join(' '))
}
