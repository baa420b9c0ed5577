import {
  canonicalDigest,
  makeKey,
  MANIFEST,
  openKeyRing,
  openSigningKey,
  seal,
  sha256Hex,
  WITHDRAWAL,
  type Manifest,
} from '../../../../schema/evidence/index.ts'
import { clock } from '../../../../schema/platform/clock.ts'
import { evidenceStore } from '../../../../schema/platform/evidence-store.ts'
import type { TestDesk } from '../../../support/index.ts'
import { fresh } from '../../records/ask.ts'
import type { steps } from './jury.ts'

type Ask = ReturnType<typeof steps>['ask']
type Who = Parameters<Ask>[0]

const FOREVER = { notBefore: '2029-01-01T00:00:00.000Z', notAfter: '2099-01-01T00:00:00.000Z' }

/** What is attached: a letter that nobody outside sees, if nothing else is said. */
export interface Attached {
  readonly title: string
  readonly kind: Manifest['kind']
  readonly text: string | null
  readonly mediaType: string
  readonly isPublic: boolean
}
const LETTER: Attached = {
  title: 'A letter',
  kind: 'document',
  text: null,
  mediaType: 'text/plain',
  isPublic: false,
}

/** Adds and withdraws real evidence: signed, stored, and registered through the API. */
export function evidenceOf(desk: () => TestDesk, ask: Ask) {
  const signing = () => {
    const { keysDir } = desk().settings
    if (openKeyRing(keysDir).keys.length === 0) makeKey(keysDir, 'evidence', FOREVER)
    return openSigningKey(keysDir, 'evidence', clock.now().toISOString())
  }
  return {
    async attach(
      decision: string,
      who: Who = 'sue',
      given: Partial<Attached> = {},
    ): Promise<{ id: string; envelope: unknown }> {
      const { title, kind, text, mediaType, isPublic } = { ...LETTER, ...given }
      const bytes = Buffer.from(text ?? fresh('A letter'))
      const at = clock.now().toISOString()
      const manifest: Manifest = {
        models: [],
        runtime: [],
        hardware: null,
        inputs: [],
        counts: {},
        thresholds: null,
        startedAt: at,
        endedAt: at,
        method: { by: 'people', description: 'Sent by e-mail.' },
        kind,
        measuredBy: { who: 'A university', relation: 'partner' },
        recordedAt: at,
        outputs: [
          {
            name: 'attached',
            sha256: sha256Hex(bytes),
            bytes: bytes.length,
            mediaType,
          },
        ],
        selection: 'not_applicable',
        expiresAt: '2090-01-01T00:00:00.000Z',
        nonClaims: ['It says nothing of fine-tuned models.'],
        screened: false,
      }
      const envelope = seal(MANIFEST, manifest, [signing()])
      const store = evidenceStore(desk().settings)
      await store.put(bytes)
      await store.putManifest(envelope)
      return ask(
        who,
        `mutation ($id: ID!, $title: String!, $envelope: String!, $isPublic: Boolean) {
          done: addEvidence(decision: $id, title: $title, envelope: $envelope, isPublic: $isPublic) {
            id envelope
          }
        }`,
        { id: decision, title, envelope: envelope.toString('utf8'), isPublic },
      )
    },
    async withdraw(
      { id, envelope }: { id: string; envelope: unknown },
      who: Who = 'rob',
    ): Promise<void> {
      const at = clock.now().toISOString()
      const manifest = canonicalDigest(envelope)
      const sealed = seal(WITHDRAWAL, { manifest, reason: 'It was forged.', at }, [signing()])
      await evidenceStore(desk().settings).withdraw(manifest, sealed)
      await ask(
        who,
        'mutation ($id: ID!, $envelope: String!) { done: withdrawEvidence(id: $id, envelope: $envelope) { id } }',
        { id, envelope: sealed.toString('utf8') },
      )
    },
  }
}
