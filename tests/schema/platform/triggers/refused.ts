import type { Connection } from '../../../../schema/platform/connection.ts'

/** What the database says to a script; null where it does it. */
export async function refusalOf(connection: Connection, sql: string): Promise<string | null> {
  try {
    await connection.script(sql)
    return null
  } catch (error) {
    return wordsOf(error)
  }
}

/** On SQLite the driver keeps the trigger's words beside the error, on PostgreSQL in it. */
function wordsOf(error: unknown): string {
  const { cause, message } = error as { cause?: { originalMessage?: string }; message: string }
  return cause?.originalMessage ?? message
}
