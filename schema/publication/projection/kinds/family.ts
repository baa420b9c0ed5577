import { organizationOf, sourcesOf } from '../pieces.ts'
import type { ModelFamilyRecord } from '../records.ts'
import type { Scope } from '../scope.ts'

/** A model family as the public sees it. */
export const familyToPublic = (scope: Scope, family: ModelFamilyRecord) => ({
  name: family.name,
  summary: family.summary,
  developer: organizationOf(scope, family.developer),
  sources: sourcesOf(scope, family.sources),
})
