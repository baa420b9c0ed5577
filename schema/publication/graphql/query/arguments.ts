import { GraphQLNonNull, GraphQLString, type GraphQLFieldConfigArgumentMap } from 'graphql'
import type { PublicKind } from '../../contract/index.ts'
import { belongsToFamily } from '../../contract/index.ts'
import type { Moment, RecordName } from '../../store/index.ts'
import { badInput } from '../errors.ts'
import { RecordKind } from '../meta.ts'
import { DateType, InstantType } from '../scalars.ts'

/** The viewpoint, as arguments. Every question can be asked of the past. */
export interface MomentArgs {
  readonly asOf?: string | null
  readonly knownAt?: string | null
}

export const MOMENT_ARGS: GraphQLFieldConfigArgumentMap = {
  asOf: {
    type: DateType,
    description:
      'What was public at the end of this day, UTC. Versions loaded from history count from the instant at which they were public then.',
  },
  knownAt: {
    type: InstantType,
    description: 'What this desk itself had published by this instant. Goes by true instants only.',
  },
}

export const momentOf = ({ asOf, knownAt }: MomentArgs): Moment => ({
  asOf: asOf ?? null,
  knownAt: knownAt ?? null,
})

export interface NameArgs {
  readonly kind: PublicKind
  readonly family?: string | null
  readonly slug: string
}

export const NAME_ARGS: GraphQLFieldConfigArgumentMap = {
  kind: { type: new GraphQLNonNull(RecordKind), description: 'What kind of record it is.' },
  family: {
    type: GraphQLString,
    description: 'Slug of its family; required but for the desk and for a family itself.',
  },
  slug: { type: new GraphQLNonNull(GraphQLString), description: 'Its name in addresses.' },
}

/** @throws GraphQLError `INVALID_INPUT` where a family is missing or too many. */
export function nameOf({ kind, family, slug }: NameArgs): RecordName {
  if (belongsToFamily(kind) !== Boolean(family)) {
    const rule = belongsToFamily(kind) ? 'needs a family' : 'has no family'
    throw badInput(`A record of kind ${kind} ${rule}.`)
  }
  return { kind, family: family || null, slug }
}
