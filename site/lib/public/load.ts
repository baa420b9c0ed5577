import type { ApolloClient } from '@apollo/client'
import type { History, Version } from '../history.ts'
import { Library } from '../library.ts'
import { recordPath } from '../paths.ts'
import { allPages, ask } from './ask.ts'
import { BODIES } from './bodies.ts'
import type { ResultOf } from './graphql.ts'
import { RECORDS, STORE, VERSIONS } from './queries/records.ts'

type Named = ResultOf<typeof RECORDS>['records']['nodes'][number]
type Meta = ResultOf<typeof VERSIONS>['versions']['nodes'][number]

/**
 * Reads all that is published, every version of it.
 *
 * @param digest names the store that the build is about; null: whichever it is.
 * @throws where the public schema gives another store, or other than all of it. A denied or a
 * broken read may look like an empty one, and an empty site must not go out.
 */
export async function loadLibrary(
  client: ApolloClient,
  digest: string | null = null,
): Promise<Library> {
  const { store } = await ask(client, STORE, {})
  if (digest !== null && store.digest !== digest) {
    throw new Error('The published store is not the one that this build is about.')
  }
  const records = await allPages(async after => (await ask(client, RECORDS, { after })).records)
  const loaded = await Promise.all(records.map(record => loadHistory(client, record)))
  const given = loaded.reduce((sum, { given }) => sum + given, 0)
  if (given !== store.publications) {
    const numbers = `holds ${store.publications} versions and the public schema gives ${given}`
    throw new Error(`The published store ${numbers}. Nothing is built from a part of it.`)
  }
  return new Library(loaded.map(({ history }) => history))
}

/** One record, and how many versions of it the public schema gave. */
async function loadHistory(
  client: ApolloClient,
  record: Named,
): Promise<{ history: History; given: number }> {
  const { kind, family, slug } = record
  const metas = await allPages(
    async after => (await ask(client, VERSIONS, { kind, family, slug, after })).versions,
  )
  // The desk can be asked for as it is now only; what it said before is shown nowhere.
  const wanted = kind === 'desk' ? metas.slice(-1) : metas
  const versions = await Promise.all(wanted.map(meta => loadVersion(client, meta)))
  const [first, ...rest] = versions
  if (!first) throw new Error(`The public schema lists ${recordPath(record)} and no version of it.`)
  return { history: { kind, family, slug, versions: [first, ...rest] }, given: metas.length }
}

async function loadVersion(client: ApolloClient, meta: Meta): Promise<Version> {
  const { change, ...named } = meta
  const wanted = { family: meta.family ?? '', slug: meta.slug, version: meta.version }
  const isSilent = change.kind === 'retraction' || meta.redaction !== null
  const body = isSilent ? null : await BODIES[meta.kind](client, wanted)
  if (body === null && !isSilent) {
    throw new Error(
      `The public schema gives no content for version ${meta.version} of ${recordPath(meta)}.`,
    )
  }
  return { ...named, changeKind: change.kind, changeNote: change.note, body }
}
