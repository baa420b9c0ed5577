import {
  GraphQLError,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
  type ValueNode,
} from 'graphql'
import { DeskError } from '../errors.ts'

/** What one request may ask for. Small enough for nine rows not to hold the process for minutes. */
export interface RequestLimits {
  readonly tokens: number
  readonly depth: number
  readonly aliases: number
  readonly rootFields: number
  readonly inputDepth: number
  readonly inputNodes: number
}

/** For the CMS: what the Admin UI was recorded to need, with room. */
export const CMS_LIMITS: RequestLimits = {
  tokens: 1500,
  depth: 8,
  aliases: 20,
  rootFields: 8,
  inputDepth: 6,
  inputNodes: 400,
}

export const refusal = (what: string, most: number): DeskError =>
  new DeskError(
    'LIMIT_EXCEEDED',
    `The request is too large: ${what} (at most ${most}). Ask for less at once.`,
  )

const NO_SUBSCRIPTIONS = new GraphQLError('There is nothing to subscribe to; ask again instead.', {
  extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
})

/** A validation rule that holds a document to the limits; a mutation request may hold one mutation. */
export function limitRule(limits: RequestLimits): ValidationRule {
  return (context: ValidationContext): ASTVisitor => {
    const fragments = fragmentsOf(context.getDocument())
    let aliases = 0
    let inputNodes = 0
    const most = (value: number, limit: number, what: string) => {
      if (value > limit) context.reportError(refusal(what, limit))
    }
    const holdInput = (value: ValueNode): void => {
      most(valueDepth(value, 0, limits.inputDepth), limits.inputDepth, 'input depth')
      inputNodes += valueNodes(value)
      most(inputNodes, limits.inputNodes, 'input values')
    }
    return {
      OperationDefinition(operation) {
        if (operation.operation === 'subscription') context.reportError(NO_SUBSCRIPTIONS)
        const roots = rootFieldCount(operation.selectionSet, fragments, new Set())
        most(
          depthOf(operation.selectionSet, fragments, new Map(), 0, limits.depth),
          limits.depth,
          'depth',
        )
        most(roots, limits.rootFields, 'root fields')
        if (operation.operation === 'mutation') most(roots, 1, 'mutations')
      },
      Field(field) {
        if (field.alias) most(++aliases, limits.aliases, 'aliases')
      },
      Argument: ({ value }) => holdInput(value),
      // A default is an input like any other, and stands neither in an argument nor among the variables.
      VariableDefinition: ({ defaultValue }) => defaultValue && holdInput(defaultValue),
    }
  }
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>

function fragmentsOf(document: DocumentNode): Fragments {
  const found = new Map<string, FragmentDefinitionNode>()
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) found.set(definition.name.value, definition)
  }
  return found
}

/**
 * Depth of a selection; stops counting just past the limit, and follows a fragment only where it
 * stands deeper than before, so that fragments which double one another do not cost 2ⁿ steps.
 */
function depthOf(
  set: SelectionSetNode,
  fragments: Fragments,
  followed: Map<string, number>,
  at: number,
  limit: number,
): number {
  if (at > limit) return at
  let deepest = at
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const below = selection.selectionSet
      const depth = below ? depthOf(below, fragments, followed, at + 1, limit) : at + 1
      deepest = Math.max(deepest, depth)
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      deepest = Math.max(deepest, depthOf(selection.selectionSet, fragments, followed, at, limit))
    } else {
      const name = selection.name.value
      const fragment = fragments.get(name)
      if (!fragment || (followed.get(name) ?? -1) >= at) continue
      followed.set(name, at)
      deepest = Math.max(deepest, depthOf(fragment.selectionSet, fragments, followed, at, limit))
    }
  }
  return deepest
}

/** Root fields, seen through fragments: two mutations must not hide in one. */
function rootFieldCount(set: SelectionSetNode, fragments: Fragments, seen: Set<string>): number {
  let count = 0
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) count += 1
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      count += rootFieldCount(selection.selectionSet, fragments, seen)
    else if (!seen.has(selection.name.value)) {
      const fragment = fragments.get(selection.name.value)
      seen.add(selection.name.value)
      if (fragment) count += rootFieldCount(fragment.selectionSet, fragments, seen)
    }
  }
  return count
}

function valueDepth(value: ValueNode, at: number, limit: number): number {
  if (at > limit) return at
  if (value.kind === Kind.OBJECT) {
    return Math.max(at + 1, ...value.fields.map(f => valueDepth(f.value, at + 1, limit)))
  }
  if (value.kind === Kind.LIST)
    return Math.max(at, ...value.values.map(v => valueDepth(v, at, limit)))
  return at
}

function valueNodes(value: ValueNode): number {
  if (value.kind === Kind.OBJECT)
    return 1 + value.fields.reduce((sum, f) => sum + valueNodes(f.value), 0)
  if (value.kind === Kind.LIST) return 1 + value.values.reduce((sum, v) => sum + valueNodes(v), 0)
  return 1
}
