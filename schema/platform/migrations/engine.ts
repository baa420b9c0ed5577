import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import type * as Runtime from '@prisma/schema-engine-wasm/schema_engine_bg'

/** Prisma's schema engine: it compares schemas and applies migrations. */
export type SchemaEngine = Runtime.SchemaEngine

/**
 * Prisma's command would download a native engine. The same engine as WebAssembly comes from npm and
 * reaches the database through the driver that the desk uses anyway.
 */
let runtime: Promise<typeof Runtime> | undefined

/**
 * Runs a schema engine over a driver for the time of `work`.
 *
 * The engine locks a SQLite file for itself and leaves its connections open when it is freed, so
 * that nobody could use the database afterwards: they are closed here.
 */
export async function withSchemaEngine<T>(
  driver: SqlMigrationAwareDriverAdapterFactory,
  work: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  runtime ??= load(process.env.DESK_ROOT ?? process.cwd())
  const { SchemaEngine } = await runtime
  const opened: SqlDriverAdapter[] = []
  const adapter = bindMigrationAwareSqlAdapterFactory(remembering(driver, opened))
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
  try {
    return await work(engine)
  } finally {
    engine.free()
    for (const connection of opened) await connection.dispose()
  }
}

function remembering(
  driver: SqlMigrationAwareDriverAdapterFactory,
  opened: SqlDriverAdapter[],
): SqlMigrationAwareDriverAdapterFactory {
  const remember = async (connecting: Promise<SqlDriverAdapter>) => {
    const connection = await connecting
    opened.push(connection)
    return connection
  }
  return {
    provider: driver.provider,
    adapterName: driver.adapterName,
    connect: () => remember(driver.connect()),
    connectToShadowDb: () => remember(driver.connectToShadowDb()),
  }
}

/** Does by hand what Node would do for an ESM import of the `.wasm` file, which tests cannot use. */
async function load(root: string): Promise<typeof Runtime> {
  const require = createRequire(path.join(root, 'package.json'))
  const folder = path.dirname(require.resolve('@prisma/schema-engine-wasm'))
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg')
  const bytes = await fs.readFile(path.join(folder, 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, {
    './schema_engine_bg.js': { ...glue },
  })
  const exports = instance.exports as { __wbindgen_start(): void }
  glue.__wbg_set_wasm(exports)
  exports.__wbindgen_start()
  return glue
}
