import type { ApolloClient } from '@apollo/client'
import type { PublicBody, PublicKind } from '../../../schema/publication/contract/kinds.ts'
import type { Pin } from '../../../schema/publication/contract/values.ts'
import { ask } from './ask.ts'
import { DESK, FAMILY } from './queries/family.ts'
import { DECISION } from './queries/decision.ts'
import { FINDING, MEASUREMENT } from './queries/finding.ts'
import { NOTICE, PARTNER } from './queries/partner.ts'
import { RELEASE } from './queries/release.ts'
import { EVENT, REPORT } from './queries/report.ts'

/** One version of one record of a family. */
interface Wanted {
  readonly family: string
  readonly slug: string
  readonly version: number
}

type Asker<K extends PublicKind> = (
  client: ApolloClient,
  wanted: Wanted,
) => Promise<PublicBody<K> | null>

const pins = (parts: readonly { meta: Pin }[]): Pin[] => parts.map(({ meta }) => meta)

async function report(client: ApolloClient, wanted: Wanted): Promise<PublicBody<'report'> | null> {
  const { report: told } = await ask(client, REPORT, wanted)
  if (!told) return null
  const { findings, partners, events, redacted, ...body } = told
  // What a report pins and what was redacted since is named apart; here a pin is a pin again.
  const all = (kind: PublicKind, parts: readonly { meta: Pin }[]): Pin[] => [
    ...pins(parts),
    ...redacted
      .filter(part => part.kind === kind)
      .map(({ slug, version, digest }) => ({ slug, version, digest })),
  ]
  return {
    ...body,
    findings: all('finding', findings),
    partners: all('partner', partners),
    events: all('event', events),
  }
}

/**
 * How the content of a version is asked for, by kind. The types hold each query to the contract:
 * one that leaves a field out does not compile.
 */
export const BODIES: { readonly [K in PublicKind]: Asker<K> } = {
  desk: async client => (await ask(client, DESK, {})).desk,
  family: async (client, { slug, version }) =>
    (await ask(client, FAMILY, { slug, version })).family,
  release: async (client, wanted) => (await ask(client, RELEASE, wanted)).release,
  partner: async (client, wanted) => (await ask(client, PARTNER, wanted)).partner,
  measurement: async (client, wanted) => (await ask(client, MEASUREMENT, wanted)).measurement,
  finding: async (client, wanted) => (await ask(client, FINDING, wanted)).finding,
  event: async (client, wanted) => (await ask(client, EVENT, wanted)).event,
  report,
  notice: async (client, wanted) => (await ask(client, NOTICE, wanted)).notice,
  decision: async (client, wanted) => (await ask(client, DECISION, wanted)).decision,
}
