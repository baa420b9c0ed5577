import type { KeystoneContext } from '@keystone-6/core/types'
import type { Facts } from '../../../decision/index.ts'
import { entriesOf } from '../../../publication/projection/index.ts'
import { loadPublished } from '../../load/publications.ts'
import { table } from '../../tables.ts'
import { dayOf, orNothing } from './values.ts'
import type { ReleaseRow, Subject } from './subject.ts'

/** States in which somebody has finished looking at an observation. */
const REVIEWED = ['confirmed', 'closed']

/** What goes out, and what is out already. */
export async function scopeFacts(
  context: KeystoneContext,
  subject: Subject,
): Promise<Facts['scope']> {
  const { release, decision, previous, largestPublic } = subject
  return {
    release: {
      slug: release.slug,
      name: release.name,
      accessLevel: release.accessLevel,
      components: entriesOf(release.components),
      audience: orNothing(release.audience),
      date: dayOf(release.releasedOnEarliest) ?? dayOf(decision?.plannedFor ?? null),
      parameters: orNothing(release.parametersExact),
      modelDigests: entriesOf(decision?.modelDigests ?? ''),
      card: await cardOf(context, release),
      withdrawal: {
        owner: orNothing(decision?.withdrawalOwner ?? ''),
        plan: orNothing(decision?.withdrawalPlan ?? ''),
      },
    },
    previous: previous && {
      slug: previous.slug,
      name: previous.name,
      releasedOn: dayOf(previous.releasedOnLatest),
      reviews: await reviewsSince(context, subject),
    },
    largestPublic: largestPublic && {
      name: largestPublic.name,
      parameters: orNothing(largestPublic.parametersExact),
    },
    comparable: await comparableModels(context, subject),
  }
}

/** What readers are told of the model now: what stands in the CMS and is not public does not count. */
async function cardOf(context: KeystoneContext, { id }: ReleaseRow) {
  const published = await loadPublished(context, [{ listKey: 'Release', id }])
  const object = published.get(`Release:${id}`)?.object
  const body =
    object?.kind === 'release'
      ? (object.body as { outOfScopeUses: string | null; knownLimits: string | null } | null)
      : null
  return { outOfScopeUses: body?.outOfScopeUses ?? null, knownLimits: body?.knownLimits ?? null }
}

const reviewsSince = (context: KeystoneContext, { release, since, at }: Subject): Promise<number> =>
  table(context, 'MisuseObservation').count({
    where: {
      archivedAt: null,
      triageState: { in: REVIEWED },
      updatedAt: { ...(since ? { gte: since } : {}), lte: at },
      OR: [{ familyId: release.familyId }, { releases: { some: { familyId: release.familyId } } }],
    },
  })

/** What others have made public: stages of other families, and replications on this one's timeline. */
async function comparableModels(context: KeystoneContext, { release, at }: Subject) {
  const others = await table<ReleaseRow & { family: { slug: string } }>(
    context,
    'Release',
  ).findMany({
    where: {
      archivedAt: null,
      status: 'released',
      NOT: { familyId: release.familyId },
    },
    include: { family: true },
  })
  const events = await table<{ slug: string; eventDateEarliest: Date | string | null }>(
    context,
    'TimelineEvent',
  ).findMany({
    where: { archivedAt: null, familyId: release.familyId, category: 'external_replication' },
  })
  const by = (day: Date | string | null) => day === null || new Date(day) <= at
  return [
    ...others
      .filter(each => by(each.releasedOnEarliest))
      .map(each => ({
        ref: `${each.family.slug}/${each.slug}`,
        kind: 'public_model' as const,
        parameters: orNothing(each.parametersExact),
      })),
    ...events
      .filter(each => by(each.eventDateEarliest))
      .map(each => ({ ref: each.slug, kind: 'replication' as const, parameters: null })),
  ]
}
