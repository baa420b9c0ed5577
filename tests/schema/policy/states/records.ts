import type { KeystoneContext } from '@keystone-6/core/types'
import { newsroom, people } from '../../actions/newsroom.ts'
import { fresh } from '../../records/ask.ts'
import { LIST, type Standing } from './machine.ts'

const LATER = new Date('2999-01-01T00:00:00.000Z')
const AGAIN = { kind: 'update', note: 'It has moved on.' }

/** Makes a record and takes it to where it is to stand, by the steps that people take. */
export async function recordAt(context: KeystoneContext, standing: Standing): Promise<string> {
  const desk = newsroom(() => context)
  const id = await desk.make(LIST, { slug: fresh('stands'), name: 'A family' })
  const digest = async () => (await desk.preview(LIST, id)).digest
  const [state, before] = standing.split(', ')
  const isNew =
    before !== 'public' && ['in_review', 'changes_requested', 'scheduled'].includes(`${state}`)
  if (state === 'draft') return id
  if (!isNew) await desk.release(LIST, id)
  if (state === 'published') return id
  if (state === 'retracted') {
    await desk.retract(LIST, id, 'It no longer holds.')
    if (before === 'still up') await refuseLast(context, id)
    return id
  }
  if (state === 'corrected') {
    await desk.release(LIST, id, { kind: 'correction', note: 'It was wrong.' })
    return id
  }
  await desk.submit(LIST, id)
  if (state === 'changes_requested') await desk.requestChanges(LIST, id, 'Please.')
  if (state === 'scheduled') {
    await desk.schedule(LIST, id, { digest: await digest(), at: LATER, ...(!isNew && AGAIN) })
  }
  return id
}

/** As a build does that finds something in it. */
async function refuseLast(context: KeystoneContext, itemId: string): Promise<void> {
  const { prisma } = context.sudo()
  const last = await prisma.publication.findFirst({
    where: { itemId },
    orderBy: { version: 'desc' },
  })
  const publication = { connect: { id: last.id } }
  await prisma.delivery.create({
    data: { publication, state: 'refused', generation: 1, reason: 'A test.', at: new Date() },
  })
}

/** The digest of a record as it stands. */
export const digestOf = async (context: KeystoneContext, id: string): Promise<string> =>
  (await newsroom(() => context).preview(LIST, id, people.reviewer)).digest ?? ''
