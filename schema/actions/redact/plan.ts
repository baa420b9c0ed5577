import type { KeystoneContext } from '@keystone-6/core/types'
import type { PublishedObject } from '../../publication/contract/index.ts'
import type { Note } from '../../publication/projection/index.ts'
import type { PublishedList } from '../../vocabulary/index.ts'
import { loadObjects } from '../load/publications.ts'
import type { Target } from '../record.ts'
import { citingVersions } from './citing.ts'
import { decisionParts, NO_PARTS, saltsOfParts, type DecisionParts } from './decision-parts.ts'
import { goingStates } from './saved-states.ts'
import { stillSaid, type StillSaid } from './still.ts'
import { chosenVersions, redactedDigests, versionsUnder, type VersionRow } from './versions.ts'

/** Which versions of a record. */
export interface RedactionScope {
  /** `kind/family/slug`. */
  readonly key: string
  /** Numbers of the versions; all that have content where it is left out. */
  readonly versions?: readonly number[] | null
}

/** Exactly what a redaction destroys, what stays, and what should be looked at before. */
export interface RedactionPlan {
  readonly target: Target
  readonly key: string
  /** The versions that go, with what they say. */
  readonly going: readonly { readonly row: VersionRow; readonly object: PublishedObject }[]
  /** The versions that stay public. */
  readonly staying: readonly VersionRow[]
  /** How many saved states go, of the record and of what it embeds. */
  readonly savedStates: number
  /** Rows of a decision in which its words stand. */
  readonly words: DecisionParts
  /** Digests of all payloads that are destroyed, sorted: versions, saved states, salts. */
  readonly digests: readonly string[]
  /** Published versions that pin one of those that go: `kind/family/slug@version`. */
  readonly citing: readonly string[]
  /** What forbids it now. */
  readonly problems: readonly Note[]
  readonly warnings: readonly Note[]
}

/**
 * Works out what a redaction would destroy now. The same state of the desk gives the same plan.
 *
 * @throws DeskError `NOT_FOUND`, `INVALID_INPUT`, `WRONG_STATE`.
 */
export async function planRedaction(
  context: KeystoneContext,
  { key: name, versions: numbers = null }: RedactionScope,
): Promise<RedactionPlan> {
  const under = await versionsUnder(context, name)
  const chosen = chosenVersions(under, numbers)
  const { key, versions } = under
  const [{ listKey, itemId }] = chosen as [VersionRow]
  const target = { listKey: listKey as PublishedList, id: itemId }
  const objects = await loadObjects(
    context,
    chosen.map(({ digest }) => digest),
  )
  const going = chosen.flatMap(row => {
    const object = objects.get(row.digest)
    return object ? [{ row, object }] : []
  })
  const bodies = going.flatMap(({ object }) => object.body ?? [])
  const staying = versions.filter(row => !chosen.includes(row) && !row.isRedacted)
  const found = await decisionParts(context, target, bodies)
  // What stays public may print the same words.
  const isSilent = staying.every(({ changeKind }) => changeKind === 'retraction')
  const words = isSilent ? found : NO_PARTS
  const { states, salts: written } = await goingStates(context, versions, chosen, words.isFrozen)
  const salts = [...new Set([...written, ...(await saltsOfParts(context, words))])]
  const gone = await redactedDigests(context, [...states, ...salts])
  const left = (digests: readonly string[]) => digests.filter(digest => !gone.has(digest))
  // Where nobody can edit the record, the redaction takes its words itself.
  const still = found.isFrozen
    ? saidForGood(isSilent, found)
    : await stillSaid(context, target, bodies)
  return {
    target,
    key,
    going,
    staying,
    savedStates: left(states).length,
    words,
    digests: [...chosen.map(({ digest }) => digest), ...left(states), ...left(salts)].toSorted(),
    citing: await citingVersions(context, chosen),
    problems: [...still.problems, ...neededProblems(versions, chosen)],
    // What the latest version says stays public, so that the record may say it too.
    warnings: chosen.includes(versions.at(-1) as VersionRow) ? still.warnings : [],
  }
}

/** A decision that was made says the same in each version, and nobody can mend it. */
const saidForGood = (isSilent: boolean, { parts }: DecisionParts): StillSaid =>
  isSilent
    ? {
        problems: [],
        warnings: [
          {
            field: 'record',
            message: `Nobody can edit it any more. Its title, its summary and ${parts.length} of its waivers, sign-offs, pieces of evidence and kept runs lose their words too: “Redacted” will stand there.`,
          },
        ],
      }
    : {
        problems: [
          {
            field: 'versions',
            message: 'Nobody can edit a decision that is made. Take down all of its versions.',
          },
        ],
        warnings: [],
      }

/** The desk and a family are named on every page: they have to say something. */
function neededProblems(
  versions: readonly VersionRow[],
  chosen: readonly VersionRow[],
): readonly Note[] {
  const last = versions.at(-1)
  if (!last || !chosen.includes(last) || !['desk', 'family'].includes(last.kind)) return []
  const message = 'Every page rests on its latest version. Have a mended one published first.'
  return [{ field: 'versions', message }]
}
