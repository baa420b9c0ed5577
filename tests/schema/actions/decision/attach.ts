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
      { title = 'A letter', isPublic = false } = {},
    ): Promise<{ id: string; envelope: unknown }> {
      const bytes = Buffer.from(fresh('A letter'))
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
        kind: 'document',
        measuredBy: { who: 'A university', relation: 'partner' },
        recordedAt: at,
        outputs: [
          {
            name: 'letter.txt',
            sha256: sha256Hex(bytes),
            bytes: bytes.length,
            mediaType: 'text/plain',
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
