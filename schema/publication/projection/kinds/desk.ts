import type { DeskRecord } from '../records.ts'
import { organizationOf } from '../pieces.ts'
import { publicVersionOf, type Scope } from '../scope.ts'
import { entriesOf, orNull } from '../text.ts'

/** The desk as the public sees it. */
export function deskToPublic(scope: Scope, desk: DeskRecord) {
  const { featuredFamilyId } = desk
  const featured =
    featuredFamilyId === null
      ? null
      : publicVersionOf(scope, 'featuredFamily', 'ModelFamily', featuredFamilyId)
  return {
    name: desk.name,
    owner: organizationOf(scope, desk.owner),
    contact: orNull(desk.contact),
    featuredFamily: featured?.object.slug ?? null,
    summary: desk.summary,
    policyAddresses: entriesOf(desk.policyAddresses),
  }
}
