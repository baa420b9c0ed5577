import path from 'node:path'
import {
  destroyEndedKeys,
  holdsAt,
  KEY_PURPOSES,
  makeKey,
  openKeyRing,
  rotateKey,
  type KeyPurpose,
  type KeyWindow,
  type RingKey,
} from '../../../schema/evidence/index.ts'
import { clock } from '../../../schema/platform/clock.ts'
import { inDeskTerms } from '../../../schema/platform/evidence-refusal.ts'
import type { DeskCli } from '../desk-cli.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Makes the keys that are missing, or the one that is asked for. */
export async function makeKeys(desk: DeskCli, name: KeyPurpose | undefined, days: number) {
  const { keysDir } = desk.settings
  const at = clock.now().toISOString()
  await inDeskTerms(() => {
    const { keys } = openKeyRing(keysDir)
    const lacking = KEY_PURPOSES.filter(
      purpose => !keys.some(key => key.purpose === purpose && holdsAt(key, at)),
    )
    for (const purpose of name ? [name] : lacking) makeKey(keysDir, purpose, windowFrom(at, days))
  })
  await listKeys(desk)
}

/** Prints the ring, and where its public half lies. */
export async function listKeys(desk: DeskCli): Promise<void> {
  const { keysDir } = desk.settings
  const { keys } = await inDeskTerms(() => openKeyRing(keysDir))
  const at = clock.now().toISOString()
  if (keys.length > 0) {
    desk.output.note(`To verify what they signed: ${path.join(keysDir, 'keys.json')}`)
  }
  desk.output.rows(
    keys.map(key => rowOf(key, at)),
    ['purpose', 'state', 'notBefore', 'notAfter', 'keyid'],
    `There are no keys in ${keysDir}: \`desk keys make\` makes them.`,
  )
}

/** Ends a key now and makes the next; nobody can sign with the old one any more. */
export async function rotate(desk: DeskCli, purpose: KeyPurpose, days: number): Promise<void> {
  const { keysDir } = desk.settings
  const at = clock.now().toISOString()
  await inDeskTerms(() => {
    rotateKey(keysDir, purpose, windowFrom(at, days))
    destroyEndedKeys(keysDir, at)
  })
  await listKeys(desk)
}

const windowFrom = (notBefore: string, days: number): KeyWindow => ({
  notBefore,
  notAfter: new Date(Date.parse(notBefore) + days * DAY_MS).toISOString(),
})

const rowOf = ({ purpose, keyid, notBefore, notAfter }: RingKey, at: string) => ({
  purpose,
  state: at < notBefore ? 'to come' : at < notAfter ? 'in force' : 'ended',
  notBefore,
  notAfter,
  keyid,
})
