import fs from 'node:fs'
import {
  canonicalBytes,
  envelopeBytes,
  parseEnvelope,
  signEnvelope,
  type Envelope,
  type SigningKey,
} from '../../../../../schema/evidence/index.ts'
import type { Alteration } from './alteration.ts'
import { turned, type Chance } from './chance.ts'

/** What somebody may do to a sealed statement in a file. */
export function alteredEnvelope(
  file: (chance: Chance) => string,
  stranger: SigningKey,
): readonly Alteration[] {
  const change = (chance: Chance, to: (bytes: Buffer) => Buffer | string) => {
    const name = file(chance)
    fs.writeFileSync(name, to(fs.readFileSync(name)))
  }
  const envelope = (chance: Chance, to: (envelope: Envelope) => Partial<Envelope>) =>
    change(chance, bytes => {
      const read = parseEnvelope(bytes)
      return envelopeBytes({ ...read, ...to(read) })
    })
  return [
    [
      'a field of what was stated',
      1,
      chance => {
        envelope(chance, ({ payload }) => ({ payload: withOtherField(payload, chance) }))
      },
    ],
    [
      'a bit of what was stated',
      1,
      chance => {
        envelope(chance, ({ payload }) => ({ payload: turned(payload, chance) }))
      },
    ],
    [
      'what the payload is said to be',
      1,
      chance => {
        envelope(chance, () => ({ payloadType: chance.pick(['application/json', 'text/plain']) }))
      },
    ],
    [
      'a bit of the signature',
      1,
      chance => {
        envelope(chance, ({ signatures }) => ({
          signatures: signatures.map(one => ({ ...one, sig: turned(one.sig, chance) })),
        }))
      },
    ],
    [
      'the name of the key',
      4,
      chance => {
        envelope(chance, ({ signatures }) => ({
          signatures: signatures.map(one => ({ ...one, keyid: stranger.keyid })),
        }))
      },
    ],
    [
      'the signature, by one of a stranger',
      4,
      chance => {
        envelope(chance, read => signEnvelope(read.payloadType, read.payload, [stranger]))
      },
    ],
    [
      'the form of the envelope',
      5,
      chance => {
        const forms = [' ', '\n', '\t']
        change(chance, bytes => bytes.toString().replace(',', `,${chance.pick(forms)}`))
      },
    ],
    [
      'the envelope, cut off',
      5,
      chance => {
        change(chance, bytes => bytes.subarray(0, chance.below(bytes.length)))
      },
    ],
    [
      'the envelope, with a field that nobody signed',
      1,
      chance => {
        change(chance, bytes => canonicalBytes({ ...JSON.parse(bytes.toString()), note: 'x' }))
      },
    ],
  ]
}

/** One member of the predicate, changed to something of the same sort. */
function withOtherField(payload: Buffer, chance: Chance): Buffer {
  const statement = JSON.parse(payload.toString()) as { predicate: Record<string, unknown> }
  const name = chance.pick(Object.keys(statement.predicate))
  const value = statement.predicate[name]
  const other = typeof value === 'number' ? value + 1 : typeof value === 'boolean' ? !value : 'x'
  return canonicalBytes({ ...statement, predicate: { ...statement.predicate, [name]: other } })
}
