import { create, run, to } from '../../schema/records/ask.ts'
import { person } from '../../support/sessions.ts'
import type { NewDesk } from './desk.ts'

/** The family to which the events belong. */
export const FAMILY = 'demonstration'
/** The event that is published by hand, and of which the others are copies. */
export const EVENT = 'event-0'

/** Makes a desk, a family and one event of it, each handed in and published by two people. */
export async function publishFirstEvent({
  context,
  staffId,
  reviewerId,
}: NewDesk): Promise<string> {
  const staff = person('staff', { id: staffId })
  const reviewer = person('reviewer', { id: reviewerId })
  const release = async (list: string, id: string) => {
    await run(
      context,
      staff,
      `mutation ($id: ID!) { done: submit${list}(where: { id: $id }) { id } }`,
      { id },
    )
    const { digest } = await run<{ digest: string }>(
      context,
      reviewer,
      `query ($list: String!, $id: ID!) { done: publicationPreview(list: $list, id: $id) { digest } }`,
      { list, id },
    )
    await run(
      context,
      reviewer,
      `mutation ($id: ID!, $digest: String!) {
        done: publish${list}(where: { id: $id }, digest: $digest, changeKind: first) { id }
      }`,
      { id, digest },
    )
    return id
  }
  const make = (list: string, data: Readonly<Record<string, unknown>>) =>
    create(context, staff, list, data)
  const owner = await make('Organization', { slug: FAMILY, name: 'Demonstration', kind: 'lab' })
  const source = await make('Source', {
    slug: FAMILY,
    title: 'Demonstration source',
    kind: 'post',
    confidence: 'verified',
  })
  const family = await release(
    'ModelFamily',
    await make('ModelFamily', { slug: FAMILY, name: 'Demonstration', developer: to(owner) }),
  )
  await release(
    'Desk',
    await make('Desk', { name: 'Demonstration', owner: to(owner), featuredFamily: to(family) }),
  )
  return release(
    'TimelineEvent',
    await make('TimelineEvent', {
      family: to(family),
      slug: EVENT,
      title: 'Demonstration: event 0',
      summary: 'Demonstration. Something happened and was seen by many.',
      category: 'release',
      listedMonth: '2019-08',
      order: 1,
      eventDate: '2019-08-20',
      sources: { connect: [{ id: source }] },
    }),
  )
}
