import type { KeystoneContext } from '@keystone-6/core/types'
import {
  FIELD_KINDS,
  POLICY,
  type FieldGrants,
  type ListKey,
  type ListPolicy,
} from '../../../schema/policy.ts'
import { canary } from './words.ts'

/** Fields that hold no word of sixteen letters: dates, numbers, digests, a time zone, a fixed slug. */
const WORDLESS: Readonly<Record<string, string>> = {
  Desk: 'slug',
  Release: 'parametersExact releasedOn',
  Report: 'dateline',
  TimelineEvent: 'listedMonth eventDate sourceDate',
  Measurement: 'value low high intervalLow intervalHigh intervalLevel',
  Source: 'publishedOn accessedOn snapshotDigest',
  SharingAgreement: 'effectiveOn expiresOn',
  Embargo: 'zone',
  AccessGrant: 'grantedOn endsOn',
  PartnerRequest: 'askedOn dueOn',
  PartnerReport: 'receivedOn',
  MisuseObservation: 'observedOn',
  Engagement: 'heldOn',
  ServiceToken: 'tokenHash',
  ReleaseDecision: 'modelDigests',
  ThresholdSet: 'values',
  ChecklistAnswer: 'question',
  ReopenCondition: 'query',
}

/** Kinds of field that hold no words at all. */
const SILENT = /\/(checkbox|float|integer|multiselect|relationship|select|timestamp)$/

/** Fields that an address or a mail box must stand in. */
const SHAPED: Readonly<Record<string, (word: string) => string>> = {
  'Source.url': word => `https://desk.example/${word}`,
  'Organization.url': word => `https://${word}.example/`,
  'Safeguard.link': word => `https://desk.example/${word}`,
  'User.email': word => `${word}@desk.example`,
}

interface Field {
  readonly key: string
  readonly kind: string
  readonly grants: FieldGrants
}

/** The fields of a list into which people write words, from the live schema and the access table. */
export function wordFields(context: KeystoneContext, listKey: string): Field[] {
  const { fields }: ListPolicy = POLICY[listKey as ListKey]
  const kinds = Object.entries(fields) as [keyof typeof FIELD_KINDS, string][]
  return Object.entries(context.__internal.lists[listKey]?.fields ?? {}).flatMap(
    ([key, { __ksTelemetryFieldTypeName: kind = '' }]) => {
      const stated = kinds.find(([, names]) => names.split(' ').includes(key))?.[0]
      if (key === 'id' || !stated || SILENT.test(kind)) return []
      const grants: FieldGrants = FIELD_KINDS[stated]
      const isWritten = grants.create.length + grants.update.length > 0
      return isWritten && !WORDLESS[listKey]?.split(' ').includes(key)
        ? [{ key, kind, grants }]
        : []
    },
  )
}

/** A canary for each field of a record into which words can be written, but those that may not change. */
export function canariesFor(
  context: KeystoneContext,
  listKey: string,
  operation: 'create' | 'update',
  state: string,
  fixed: readonly string[] = [],
): Record<string, unknown> {
  return Object.fromEntries(
    wordFields(context, listKey)
      .filter(({ key, grants }) => grants[operation].length > 0 && !fixed.includes(key))
      .map(({ key, kind }) => {
        const word = canary(`${listKey}.${key}, ${state}`)
        const shaped = SHAPED[`${listKey}.${key}`]?.(word) ?? word
        const isDocument = kind.endsWith('/document')
        return [key, isDocument ? [{ type: 'paragraph', children: [{ text: word }] }] : shaped]
      }),
  )
}
