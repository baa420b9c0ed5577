import fs from 'node:fs'
import path from 'node:path'
import { buildSchema, type GraphQLSchema } from 'graphql'
import { buildFolder } from '../../../schema/platform/build/index.ts'
import { DeskError } from '../../../schema/platform/errors.ts'
import type { Settings } from '../../../schema/platform/settings.ts'

/**
 * The CMS's schema as the last build wrote it down. A server does not tell its schema, so that a
 * command learns from here which lists and fields there are.
 *
 * @throws DeskError `UNAVAILABLE` where nothing was built.
 */
export function readCmsSchema({ root, provider }: Settings): GraphQLSchema {
  const other = provider === 'sqlite' ? 'postgresql' : 'sqlite'
  // Both databases give the same schema: a command on a remote desk may find either build.
  for (const built of [provider, other] as const) {
    const file = path.join(buildFolder({ root, provider: built }), 'schema.graphql')
    if (fs.existsSync(file)) {
      return buildSchema(fs.readFileSync(file, 'utf8'), { assumeValid: true })
    }
  }
  throw new DeskError('UNAVAILABLE', 'Nothing has been built yet. Run: npm run desk -- build')
}
