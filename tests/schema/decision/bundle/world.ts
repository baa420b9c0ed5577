import {
  bundleFiles,
  seenDigest,
  undated,
  verdictOf,
  evidenceNames,
  NAMES,
  type BundleContent,
  type SignOff,
} from '../../../../schema/decision/index.ts'
import {
  canonicalBytes,
  canonicalDigest,
  CHECKPOINT,
  leafHash,
  MANIFEST,
  MerkleTree,
  seal,
  sha256Hex,
} from '../../../../schema/evidence/index.ts'
import { sealEvent } from '../../../../schema/platform/audit/event.ts'
import { at, makeKeys, manifestOf, type Keys } from '../../evidence/support.ts'
import { runWith } from '../facts.ts'

/** A decision of made-up people, as a desk would hand it out. */
export interface World {
  readonly keys: Keys
  readonly content: BundleContent
  /** What is in the bundle beside content and seal. */
  readonly more: ReadonlyMap<string, Uint8Array>
}

const GATE = 'gate-result'

export function makeWorld(keys = makeKeys()): World {
  const { bytes, envelope, run } = measured(keys)
  const record = { slug: 'release-large', title: 'Release of the large model', summary: '' }
  const evidence = run.facts.evidence.items.map(({ sha256, withdrawn }) => ({
    sha256: sha256 ?? '',
    withdrawn,
  }))
  const digest = seenDigest({
    record: canonicalDigest(record),
    run: undated(run),
    evidence,
    waivers: [],
  })
  const occasion = {
    digest,
    proposer: 'user:policy',
    team: { people: ['user:builder'], organizations: ['lab'] },
    irreversible: false,
  }
  const signOffs = ['user:builder', 'user:outsider'].map(by => signOff(by, digest))
  const { outcome, points, blockers, waived } = verdictOf(
    run,
    [],
    signOffs,
    occasion,
    run.facts.at,
  ).gate
  const file = { manifest: sha256Hex(envelope), sha256: sha256Hex(bytes) }
  const basis = { record, evidence, waivers: [], signOffs, occasion }
  const { log, checkpoint } = logged(keys, {
    decision: 'decision',
    at: run.facts.at,
    basis: canonicalDigest(basis),
    digest,
    outcome,
    points,
    blockers,
    waived,
    count: { approving: 2, outside: 1, roles: [{ role: 'leadership', count: 2 }] },
  })
  return {
    keys,
    content: {
      version: 1,
      decision: {
        id: 'decision',
        slug: 'release-large',
        title: 'Release of the large model',
        kind: 'live',
        outcome,
        decidedAt: run.facts.at,
      },
      run,
      basis,
      gate: { id: GATE, digest, outcome, points, blockers, waived },
      evidence: [
        {
          id: 'detector',
          kind: 'detector_result',
          mediaType: 'application/json',
          withdrawn: false,
          included: true,
          ...file,
        },
      ],
      log,
    },
    more: new Map([
      [NAMES.checkpoint, checkpoint],
      [evidenceNames(file).manifest, envelope],
      [evidenceNames(file).bytes, bytes],
    ]),
  }
}

/** The bundle of a content, sealed at one instant. */
export const bundleOf = ({ keys, more }: World, content: BundleContent): Map<string, Uint8Array> =>
  bundleFiles(content, more, at(100), keys.decision)

/** A run whose detector's figures lie in real bytes. */
function measured(keys: Keys) {
  const { detector } = runWith().facts.measurements
  const figures = detector.map(each => {
    const { evidence: _, ...rest } = each
    return rest
  })
  const bytes = canonicalBytes({ version: 1, detector: figures })
  const envelope = seal(MANIFEST, manifestOf([bytes]), [keys.evidence])
  const run = runWith(facts => {
    for (const item of facts.evidence.items) item.sha256 = sha256Hex(bytes)
  })
  return { bytes, envelope, run }
}

const signOff = (by: string, digest: string): SignOff => ({
  by,
  role: 'leadership',
  organization: null,
  choice: 'approve',
  reason: null,
  signedAt: '2026-03-01T11:58:00.000Z',
  authenticatedAt: '2026-03-01T11:57:00.000Z',
  digest,
  standing: { active: true, role: 'leadership' },
})

/** The event of the decision between two others, and the state that holds all three. */
function logged(keys: Keys, values: Readonly<Record<string, unknown>>) {
  const sealed = ['session.sign-in', 'decision.gate', 'delivery.live'].map(operation =>
    sealEvent({
      id: operation,
      at: at(98),
      actor: 'user:leader',
      role: 'leadership',
      operation,
      listKey: 'GateResult',
      itemId: GATE,
      changes: values,
    }),
  )
  const tree = new MerkleTree()
  for (const { canonical } of sealed) tree.append(leafHash(Buffer.from(canonical)))
  const state = {
    log: 'internal',
    number: 0,
    size: sealed.length,
    rootHash: tree.root().toString('hex'),
    at: at(99),
    covers: [],
  }
  const proof = tree.inclusionProof(1).map(hash => hash.toString('hex'))
  const { canonical: event = '', salt = '' } = sealed[1] ?? {}
  return {
    log: { event, index: 1, size: sealed.length, proof, salt, values },
    checkpoint: seal(CHECKPOINT, state, [keys.checkpoint]),
  }
}
