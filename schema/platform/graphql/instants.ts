import { GraphQLError, GraphQLScalarType, type GraphQLSchema } from 'graphql'

/** Instants that are refused already: the scalar is one object for all desks of a process. */
const strict = new WeakSet<GraphQLScalarType>()

/**
 * Refuses instants on days that do not exist. The scalar's own reading makes 2 March of 30 February,
 * and an embargo would end on a day that nobody named.
 */
export function refuseImpossibleInstants(schema: GraphQLSchema): void {
  const scalar = schema.getType('DateTime')
  if (!(scalar instanceof GraphQLScalarType) || strict.has(scalar)) return
  const { parseValue, parseLiteral } = scalar
  scalar.parseValue = value => requireDay(value, parseValue(value))
  scalar.parseLiteral = (node, variables) =>
    requireDay('value' in node ? node.value : null, parseLiteral(node, variables))
  strict.add(scalar)
}

/** PostgreSQL has no year 0, and what is written with fewer than four digits is no year here. */
const FIRST_YEAR = 1000

function requireDay<T>(written: unknown, parsed: T): T {
  if (typeof written !== 'string') return parsed
  const [year = 0, month = 0, day = 0] = written.slice(0, 10).split('-').map(Number)
  if (new Date(Date.UTC(year, month - 1, day)).getUTCDate() !== day) {
    throw new GraphQLError(`there is no day ${written.slice(0, 10)}`)
  }
  if (year < FIRST_YEAR) throw new GraphQLError(`the year must be ${FIRST_YEAR} or later`)
  return parsed
}
