import type { PublicBody } from '../../../schema/publication/contract/kinds.ts'
import { ACCESS_LEVEL, RELEASE_STATUS } from '../../../schema/vocabulary/index.ts'
import { count, day, lines, sources, term, words, yesNo, type FieldsOf } from './print.ts'

export const RELEASE_FIELDS: FieldsOf<PublicBody<'release'>> = {
  name: ['Name', words],
  status: ['Status', term(RELEASE_STATUS)],
  statusRecorded: ['Status recorded from history', yesNo],
  releasedOn: ['Released', day],
  summary: ['Summary', words],
  stageOrder: ['Stage', count],
  parametersExact: ['Parameters, exactly', words],
  parametersNamed: ['Parameters, as named', words],
  aliases: ['Also called', lines],
  architecture: ['Architecture', words],
  accessLevel: ['Access', term(ACCESS_LEVEL)],
  audience: ['To whom', words],
  components: ['What', lines],
  artifacts: ['Released with it', lines],
  plan: ['Plan', words],
  planConditions: ['What could change the plan', lines],
  outOfScopeUses: ['Uses out of scope', words],
  knownLimits: ['Known limits', words],
  sources: ['Sources', sources],
}
