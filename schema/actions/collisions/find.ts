import type { KeystoneContext } from '@keystone-6/core/types'
import { canonicalBytes, canonicalDigest } from '../../evidence/index.ts'
import type { Session } from '../../platform/session/actor.ts'
import type { Settings } from '../../platform/settings.ts'
import { referenceKey, type Projection } from '../../publication/projection/index.ts'
import { scannerFor, siteTexts, type Scanner } from '../../publication/scan/index.ts'
import { allowedMarks, markOf } from '../deliver/allowed.ts'
import { approvedWords } from '../deliver/approved-words.ts'
import { liveAmong, loadCandidates } from '../deliver/candidates.ts'
import { hiddenSayings, type Hidden } from '../deliver/hidden.ts'
import { changeNotes, ownTexts, type Utterance } from '../deliver/own-texts.ts'
import { mayRead } from '../deliver/readers.ts'
import { loadRedacted, namesOf, noticesOf } from '../deliver/redacted.ts'
import { loadSpeakers } from '../deliver/speakers.ts'
import type { Change } from '../change.ts'
import type { Preview } from '../preview.ts'
import type { Target } from '../record.ts'

/** Words of a record as it would be public that stand in a record that is not public. */
export interface Collision {
  /** Names it for `allowWords`: these words, in this content of the record. */
  readonly digest: string
  /** Field of the public body. */
  readonly field: string
  /** The other record, and where in it. */
  readonly listKey: string
  readonly itemId: string
  readonly itemField: string
  /** True where the leak scan refuses a publication with these words; false: they are common. */
  readonly refuses: boolean
  /** True where a reviewer has allowed them. */
  readonly isAllowed: boolean
  /** What an allowance keeps of the words. */
  readonly marks: readonly string[]
}

const FIRST: Change = { kind: 'first', note: '' }

/**
 * Looks, before anybody publishes a record, for what the leak scan would find in it.
 *
 * Of words that the caller may not read nothing is told: a preview must not answer guesses at them.
 * The scan refuses those all the same, and nobody can allow them.
 *
 * @param change what is to be said of the version; what is found in its note has the field `changeNote`.
 */
export async function findCollisions(
  context: KeystoneContext,
  { root }: Pick<Settings, 'root'>,
  target: Target,
  { projection, digest }: Preview,
  change: Change = FIRST,
): Promise<Collision[]> {
  if (digest === null || projection.body === null) return []
  const candidates = await loadCandidates(context)
  const redacted = await loadRedacted(context)
  const uttered = [...candidates, ...namesOf(redacted), utterance(target, projection, change)]
  const speakers = await loadSpeakers(context, ownTexts(uttered))
  const { actor } = context.session as Session
  const hidden = [...hiddenSayings(speakers, changeNotes(uttered))].filter(each =>
    mayRead(actor, each.listKey, each.field),
  )
  const live = liveAmong(candidates)
  const known = [...approvedWords(speakers), ...noticesOf(redacted)]
  const printed = siteTexts(root)
  const said = { ...projection.body, ...(change.note && { changeNote: change.note }) }
  const inBody = (values: readonly Hidden[]) =>
    foundIn(said, scannerFor({ ids: [], canaries: [], values, known }, live, printed))
  const refusing = inBody(hidden.filter(({ isCommon }) => !isCommon))
  // A name within a sentence is no leak, but whoever reviews the sentence should know.
  const common = hidden.filter(({ isCommon, isName }) => isCommon || isName)
  const told = inBody(common.map(each => ({ ...each, isName: false }))).filter(
    ({ field, of }) => !refusing.some(other => other.field === field && other.of === of),
  )
  const allowed = await allowedMarks(context, target, digest)
  const sources = new Map(hidden.map(each => [each.of, each]))
  const collision = ({ field, of, secrets }: Found, refuses: boolean): Collision[] => {
    const marks = secrets.map(secret => markOf(digest, secret)).toSorted()
    const source = sources.get(of)
    if (!source) return []
    return [
      {
        digest: canonicalDigest({ field, of, marks }),
        field,
        listKey: source.listKey,
        itemId: source.id,
        itemField: source.field,
        refuses,
        isAllowed: refuses && marks.every(mark => allowed.has(mark)),
        marks,
      },
    ]
  }
  return [
    ...refusing.flatMap(each => collision(each, true)),
    ...told.flatMap(each => collision(each, false)),
  ]
}

interface Found {
  readonly field: string
  readonly of: string
  readonly secrets: readonly string[]
}

/** What of whom is found in each field of a body. */
function foundIn(body: object, scanner: Scanner): Found[] {
  return Object.entries(body).flatMap(([field, value]) => {
    const hits = scanner.hits(canonicalBytes(value), field)
    return [...Map.groupBy(hits, ({ what }) => what)].map(([of, group]) => ({
      field,
      of,
      secrets: [...new Set(group.map(({ secret }) => secret))],
    }))
  })
}

/** What would be public if the record were published now. */
const utterance = ({ listKey, id }: Target, projection: Projection, change: Change): Utterance => ({
  publication: {
    listKey,
    itemId: id,
    revisions: Object.fromEntries(
      projection.embeds.map(each => [referenceKey(each.listKey, each.id), 0]),
    ),
  },
  object: { ...projection, change },
})
