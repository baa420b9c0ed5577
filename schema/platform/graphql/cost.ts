import {
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  getNamedType,
  Kind,
  type ASTVisitor,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import { DeskError } from '../errors.ts'

export interface CostLimit {
  /** How many values an answer may hold at most, estimated. */
  readonly most: number
  /** How long a list is taken to be that has no `first`. */
  readonly listLength: number
  readonly variables: Readonly<Record<string, unknown>> | null | undefined
}

/**
 * A validation rule that estimates how many values the answer can hold: each field counts one, and
 * what lies under a list counts once for each item. Introspection is left to GraphQL's own rule.
 */
export function costRule(limit: CostLimit): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const root = context.getSchema().getRootType(operation.operation)
      if (!root) return
      const cost = estimate(context, limit)(operation.selectionSet, root)
      if (cost <= limit.most) return
      const problem = `The answer could hold ${cost} values (at most ${limit.most}).`
      context.reportError(new DeskError('LIMIT_EXCEEDED', `${problem} Ask for less at once.`))
    },
  })
}

type Estimate = (set: SelectionSetNode, type: GraphQLNamedType) => number

function estimate(context: ValidationContext, limit: CostLimit): Estimate {
  // Each fragment is looked at once: fragments that double one another must not cost 2ⁿ steps here.
  const fragments = new Map<string, number>()

  const ofFragment = (fragment: FragmentDefinitionNode): number => {
    const name = fragment.name.value
    const known = fragments.get(name)
    if (known !== undefined) return known
    // Stands while the fragment is being looked at; a cycle is refused by another rule.
    fragments.set(name, 0)
    const type = context.getSchema().getType(fragment.typeCondition.name.value)
    const cost = type ? ofSelections(fragment.selectionSet, type) : 0
    fragments.set(name, cost)
    return cost
  }

  const ofField = (field: FieldNode, parent: GraphQLNamedType): number => {
    if (field.name.value.startsWith('__')) return 1
    if (!isObjectType(parent) && !isInterfaceType(parent)) return 1
    const type = parent.getFields()[field.name.value]?.type
    if (!type || !field.selectionSet) return 1
    const each = ofSelections(field.selectionSet, getNamedType(type))
    return 1 + lengthOf(field, type, limit) * each
  }

  const ofSelections: Estimate = (set, type) =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + ofField(selection, type)
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = context.getFragment(selection.name.value)
        return sum + (fragment ? ofFragment(fragment) : 0)
      }
      const on = selection.typeCondition?.name.value
      const inner = on ? context.getSchema().getType(on) : type
      return sum + (isCompositeType(inner) ? ofSelections(selection.selectionSet, inner) : 0)
    }, 0)

  return ofSelections
}

function lengthOf(field: FieldNode, type: GraphQLOutputType, limit: CostLimit): number {
  const first = field.arguments?.find(({ name }) => name.value === 'first')?.value
  if (first?.kind === Kind.INT) return Math.max(1, Number(first.value))
  if (first?.kind === Kind.VARIABLE) {
    const given = limit.variables?.[first.name.value]
    return typeof given === 'number' ? Math.max(1, given) : limit.listLength
  }
  // A page is multiplied where `first` stands, and its list of nodes not once more.
  if (field.name.value === 'nodes') return 1
  return isListType(isNonNullType(type) ? type.ofType : type) ? limit.listLength : 1
}
