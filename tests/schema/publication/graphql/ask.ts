import { graphql } from 'graphql'
import type { PublishedObject } from '../../../../schema/publication/contract/index.ts'
import { publicSchema } from '../../../../schema/publication/graphql/index.ts'
import {
  openStore,
  writeStore,
  type RedactedEntry,
} from '../../../../schema/publication/store/index.ts'
import { publishedFixture } from '../../../support/published-fixture/index.ts'
import { tempFolder } from '../../../support/temp.ts'

/** Asks a store of these objects and gives the data, or throws the first error. */
export function askOf(
  objects: readonly PublishedObject[],
  redacted: readonly RedactedEntry[] = [],
) {
  const dir = tempFolder()
  writeStore(dir, [...objects, ...redacted])
  const store = openStore(dir)
  // The answers are compared with what is expected of them; a type would only repeat that.
  // oxlint-disable-next-line typescript/no-explicit-any
  return async (source: string, variableValues: Record<string, unknown> = {}): Promise<any> => {
    const { data, errors } = await graphql({
      schema: publicSchema,
      source,
      variableValues,
      contextValue: { store },
    })
    if (errors?.[0]) throw errors[0]
    return JSON.parse(JSON.stringify(data))
  }
}

export const askFixture = () => askOf(publishedFixture)
