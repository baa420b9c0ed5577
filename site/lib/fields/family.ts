import type { PublicBody } from '../../../schema/publication/contract/kinds.ts'
import { lines, named, sources, words, type FieldsOf } from './print.ts'

export const DESK_FIELDS: FieldsOf<PublicBody<'desk'>> = {
  name: ['Name', words],
  owner: ['Run by', named],
  contact: ['Contact', words],
  featuredFamily: ['Family on the home page', words],
  summary: ['Summary', words],
  policyAddresses: ['Policies', lines],
}

export const FAMILY_FIELDS: FieldsOf<PublicBody<'family'>> = {
  name: ['Name', words],
  summary: ['Summary', words],
  developer: ['Developer', named],
  sources: ['Sources', sources],
}
