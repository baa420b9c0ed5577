import fs from 'node:fs/promises'
import path from 'node:path'
import type { KeystoneContext } from '@keystone-6/core/types'
import { openDesk } from '../../../../schema/platform/open-desk.ts'
import { issueToken } from '../../../../schema/platform/session/token.ts'
import { person } from '../../../support/sessions.ts'
import { newsroom, people } from '../../../schema/actions/newsroom.ts'
import { create, run, to } from '../../../schema/records/ask.ts'
import { builtPlace, type Place, type Provider } from '../../../support/index.ts'
import { runHere } from '../run-here.ts'
import type { Run } from '../run-desk.ts'
import { openRunner } from '../run-open.ts'

/** A desk with a decision in preparation, and people who each have a token. */
export interface EvidenceDesk {
  readonly place: Place
  readonly decision: string
  readonly release: string
  readonly tokens: Readonly<Record<string, string>>
  /** Runs `desk` as somebody. */
  as(who: string, ...args: string[]): Promise<Run>
  /** Writes a file to be added and gives its name. */
  file(name: string, text: string): Promise<string>
  remove(): Promise<void>
}

const ROLES = ['staff', 'reviewer', 'leadership', 'admin'] as const

interface Making {
  /** False: each command opens the desk, since other processes open it in between. */
  readonly stayOpen?: boolean
  /** Makes more records before the first command. */
  readonly prepare?: (context: KeystoneContext) => Promise<void>
}

/** Makes such a desk, with a stage and its decision in preparation. */
export async function evidenceDesk(
  provider: Provider,
  { stayOpen = true, prepare }: Making = {},
): Promise<EvidenceDesk> {
  const place = await builtPlace(provider)
  const desk = await openDesk({ ...place, purpose: 'a test' })
  const { context } = desk
  const tokens: Record<string, string> = {}
  const ids: Record<string, string> = {}
  for (const role of ROLES) {
    const data = { name: role, email: `${role}@desk.example`, password: 'of the tests only', role }
    const user = await create(context, people.admin, 'User', data)
    const { token, prefix, tokenHash } = issueToken()
    const owner = to(user)
    const made = { name: role, prefix, tokenHash, scopes: [], owner }
    await create(context, 'the desk', 'ServiceToken', made)
    tokens[role] = token
    ids[role] = user
  }
  const room = newsroom(() => context)
  const family = await room.make('ModelFamily', { slug: 'stand-in', name: 'Stand-in' })
  const release = await room.make('Release', {
    family: to(family),
    slug: '1b',
    name: '1B',
    stageOrder: 1,
    parametersExact: '1000000000',
    parametersNamed: '1B',
  })
  const decision = await room.make('ReleaseDecision', {
    family: to(family),
    release: to(release),
    slug: 'release-1b',
    title: 'Release of the 1B model',
  })
  await prepare?.(context)
  const thresholds = await room.make('ThresholdSet', { family: to(family), version: 1 })
  const lock = 'mutation ($id: ID!) { done: lockThresholds(id: $id) { id } }'
  const leadership = person('leadership', { id: ids.leadership ?? '' })
  await run(context, leadership, lock, { id: thresholds })
  await desk.close()
  const runner = stayOpen ? await openRunner(place, tokens.admin ?? '') : null
  return {
    place,
    decision,
    release,
    tokens,
    as: (who, ...args) =>
      runner
        ? runner.run(tokens[who] ?? '', args)
        : runHere(place, args, { DESK_TOKEN: tokens[who] ?? '' }),
    async file(name, text) {
      const file = path.join(place.dataDir, name)
      await fs.writeFile(file, text)
      return file
    },
    async remove() {
      await runner?.close()
      await fs.rm(place.settings.keysDir, { recursive: true, force: true })
      await place.remove()
    },
  }
}

/** All that must be said of a document. */
export const SAID = [
  ['--kind', 'document'],
  ['--measured-by', 'A university'],
  ['--relation', 'partner'],
  ['--selection', 'not_applicable'],
  ['--expires', '2099-06-30'],
  ['--non-claim', 'It says nothing of fine-tuned models.'],
  ['--description', 'Sent by e-mail.'],
] as const
