import {
  getNamedType,
  isInputObjectType,
  isInputType,
  typeFromAST,
  type GraphQLInputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql'
import { refusal, type RequestLimits } from './limits.ts'

/** What a text of any length is made of, as against a filter: it is stored and not worked out. */
const TEXT_DEPTH = 40
const TEXT_NODES = 5_000

/** The types of an operation's variables, where a schema knows them. */
export interface Typed {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
}

/**
 * Holds variables to the limits of a document; they are no part of what rules see. The JSON of a
 * running text is measured apart: a report has more parts than any filter may have.
 *
 * @throws DeskError `LIMIT_EXCEEDED`.
 */
export function checkVariables(variables: unknown, limits: RequestLimits, typed?: Typed): void {
  let nodes = 0
  let textNodes = 0
  const types = typed ? typesOf(typed) : new Map<string, GraphQLInputType>()

  const text = (value: unknown, depth: number): void => {
    if (depth > TEXT_DEPTH) throw refusal('depth of a text', TEXT_DEPTH)
    if (++textNodes > TEXT_NODES) throw refusal('parts of a text', TEXT_NODES)
    if (value && typeof value === 'object')
      for (const inner of Object.values(value)) text(inner, depth + 1)
  }
  const walk = (value: unknown, depth: number, type: GraphQLInputType | undefined): void => {
    const named = type && getNamedType(type)
    if (named?.name === 'JSON') return text(value, 0)
    if (depth > limits.inputDepth) throw refusal('depth of the variables', limits.inputDepth)
    if (++nodes > limits.inputNodes) throw refusal('values in the variables', limits.inputNodes)
    if (Array.isArray(value)) for (const inner of value) walk(inner, depth, type)
    else if (value && typeof value === 'object') {
      const fields = isInputObjectType(named) ? named.getFields() : {}
      for (const [key, inner] of Object.entries(value)) walk(inner, depth + 1, fields[key]?.type)
    }
  }
  walk({}, -1, undefined)
  for (const [name, value] of Object.entries(variables ?? {})) walk(value, 0, types.get(name))
}

function typesOf({ schema, operation }: Typed): Map<string, GraphQLInputType> {
  const types = new Map<string, GraphQLInputType>()
  for (const { variable, type } of operation.variableDefinitions ?? []) {
    const known = typeFromAST(schema, type)
    if (isInputType(known)) types.set(variable.name.value, known)
  }
  return types
}
