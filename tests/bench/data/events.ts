import { canonicalText, sha256Hex } from '../../../schema/evidence/index.ts'
import { AUDIT_VERSION, sealEvent } from '../../../schema/platform/audit/event.ts'
import { addRows, type NewDesk } from './desk.ts'
import { FAMILY, publishFirstEvent } from './first-event.ts'
import { seeded, words, type Random } from './random.ts'

type Row = Record<string, unknown>

/**
 * Publishes one event the way people do, and then adds so many more by copying every row that it
 * left, with words, ids, salts and digests of their own: the same rows as by hand, in a hundredth of
 * the time.
 *
 * @returns the id of the event that was published by hand.
 */
export async function addEvents(desk: NewDesk, count: number): Promise<string> {
  const id = await publishFirstEvent(desk)
  const original = await rowsOf(desk, id)
  const random = seeded(20190820)
  const copies = Array.from({ length: count - 1 }, (_, index) =>
    copyOf(original, random, index + 1),
  )
  const { context } = desk
  const add = (list: string, rows: readonly Row[]) =>
    addRows(context, list, rows.length, index => rows[index] as Row)
  await add(
    'TimelineEvent',
    copies.map(({ event }) => event),
  )
  await add(
    'Payload',
    copies.flatMap(({ payloads }) => payloads),
  )
  await add(
    'Revision',
    copies.map(({ revision }) => revision),
  )
  await add(
    'Publication',
    copies.map(({ publication }) => publication),
  )
  await add(
    'AuditEvent',
    copies.flatMap(({ audit }) => audit),
  )
  return id
}

/** Every row that one published event left. */
interface Left {
  readonly event: Row
  readonly revision: Row
  readonly publication: Row
  readonly audit: readonly Row[]
  /** By digest; those of the publication, of the revision and of each audit event's salt. */
  readonly payloads: ReadonlyMap<string, Row>
}

async function rowsOf({ context }: NewDesk, itemId: string): Promise<Left> {
  const { prisma } = context
  const only = async (list: string, where: Row): Promise<Row> => prisma[list].findFirst({ where })
  const revision = await only('revision', { itemId })
  const publication = await only('publication', { itemId })
  const audit: Row[] = await prisma.auditEvent.findMany({ where: { itemId } })
  const payloads: Row[] = await prisma.payload.findMany({
    where: { digest: { in: [revision, publication].map(({ digest }) => String(digest)) } },
  })
  return {
    event: await only('timelineEvent', { id: itemId }),
    revision,
    publication,
    audit,
    payloads: new Map(payloads.map(row => [String(row.digest), row])),
  }
}

/** The rows of another event, as the same steps would have left them. */
function copyOf(left: Left, random: Random, index: number) {
  const id = random.id()
  const slug = `event-${index}`
  const said = {
    slug,
    title: `Demonstration: event ${index}, ${words(random, 4)}`,
    summary: `Demonstration. ${words(random, 25)}.`,
    listedMonth: `${2015 + (index % 5)}-${String(1 + (index % 12)).padStart(2, '0')}`,
  }
  const salted = () => ({ salt: random.salt() })
  const revision = content(left, left.revision, bytes => ({
    ...bytes,
    ...salted(),
    item: id,
    content: { ...(bytes.content as Row), ...said },
  }))
  const publication = content(left, left.publication, bytes => {
    const { slug: _slug, ...body } = said
    return { ...bytes, ...salted(), slug, body: { ...(bytes.body as Row), ...body } }
  })
  const audit = left.audit.map(event => sealed(event, id, random))
  return {
    event: { ...left.event, id, ...said, familySlugKey: `${String(left.event.familyId)}/${slug}` },
    revision: { ...left.revision, id: random.id(), itemId: id, digest: revision.digest },
    publication: {
      ...left.publication,
      id: random.id(),
      itemId: id,
      slug,
      key: `event/${FAMILY}/${slug}`,
      digest: publication.digest,
      revisions: { [`TimelineEvent:${id}`]: 1 },
    },
    audit: audit.map(({ row }) => row),
    payloads: [revision, publication, ...audit.map(({ payload }) => payload)].map(payload => ({
      ...payload,
      id: random.id(),
    })),
  }
}

/** The payload behind a row, said anew. */
function content({ payloads }: Left, row: Row, say: (bytes: Row) => Row) {
  const { bytes } = payloads.get(String(row.digest)) as { bytes: string }
  const said = say(JSON.parse(bytes) as Row)
  const text = canonicalText(said)
  return { digest: sha256Hex(text), salt: said.salt, bytes: text }
}

/** The columns of an audit event that its copy keeps. */
interface AuditRow {
  readonly at: Date
  readonly actor: string
  readonly role: string
  readonly operation: string
  readonly listKey: string
  readonly fields: readonly { readonly name: string }[]
}

/** An audit event of the same step on another record, and the payload that holds its salt. */
function sealed(event: Row, itemId: string, random: Random) {
  const { at, actor, role, operation, listKey, fields } = event as unknown as AuditRow
  const told = { id: random.id(), actor, role, operation, listKey, itemId }
  const changes = Object.fromEntries(fields.map(({ name }) => [name, 'demonstration']))
  const made = sealEvent({ ...told, at: at.toISOString(), changes }, random.salt())
  return {
    row: {
      ...told,
      at,
      version: AUDIT_VERSION,
      fields: made.fields,
      canonical: made.canonical,
      digest: made.digest,
    },
    payload: { digest: made.saltDigest, salt: made.salt, bytes: null },
  }
}
