import fs from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import {
  bindMigrationAwareSqlAdapterFactory,
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

/** Starts a schema engine over a driver. */
export async function schemaEngine(
  driver: SqlMigrationAwareDriverAdapterFactory,
): Promise<SchemaEngine> {
  runtime ??= load(process.env.DESK_ROOT ?? process.cwd())
  const { SchemaEngine } = await runtime
  const log = () => undefined
  return SchemaEngine.new(
    { datamodels: undefined },
    log,
    bindMigrationAwareSqlAdapterFactory(driver),
  )
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
