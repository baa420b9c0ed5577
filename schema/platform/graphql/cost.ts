import {
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  getNamedType,
  Kind,
  type ASTVisitor,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql'
import { DeskError } from '../errors.ts'

export interface CostLimit {
  /** How many values an answer may hold at most, estimated. */
  readonly most: number
  /** The argument that says how long a list may be. */
  readonly length: 'first' | 'take'
  /** How long a list is taken to be that has no such argument. */
  readonly listLength: number
  /** What each list costs besides what is in it, where it is a question to a database. */
  readonly eachList?: number
  /** `Type.field` → what it costs by itself, where that is much more or less than one. */
  readonly fields?: Readonly<Record<string, number>>
  readonly variables: Readonly<Record<string, unknown>> | null | undefined
}

/**
 * A validation rule that estimates how many values the answer can hold: each field counts one, and
 * what lies under a list counts once for each item. Introspection is left to GraphQL's own rule.
 */
export function costRule(limit: CostLimit): ValidationRule {
  return (context: ValidationContext): ASTVisitor => ({
    OperationDefinition(operation) {
      const refused = refusalOf(operation, limit, {
        schema: context.getSchema(),
        fragment: name => context.getFragment(name) ?? undefined,
      })
      if (refused) context.reportError(refused)
    },
  })
}

/**
 * The same for one operation of a document that is known to be valid.
 *
 * @throws DeskError `LIMIT_EXCEEDED`.
 */
export function checkCost(
  schema: GraphQLSchema,
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode,
  limit: CostLimit,
): void {
  const fragments = definitions.filter(each => each.kind === Kind.FRAGMENT_DEFINITION)
  const fragment = (name: string) => fragments.find(each => each.name.value === name)
  const refused = refusalOf(operation, limit, { schema, fragment })
  if (refused) throw refused
}

/** What a document means: the schema, and its fragments by name. */
interface Meaning {
  readonly schema: GraphQLSchema
  readonly fragment: (name: string) => FragmentDefinitionNode | undefined
}

function refusalOf(
  { operation, selectionSet }: OperationDefinitionNode,
  limit: CostLimit,
  meaning: Meaning,
): DeskError | undefined {
  const root = meaning.schema.getRootType(operation)
  const cost = root ? estimate(meaning, limit)(selectionSet, root) : 0
  if (cost <= limit.most) return undefined
  const problem = `The answer could cost ${cost} (at most ${limit.most}).`
  return new DeskError('LIMIT_EXCEEDED', `${problem} Ask for less at once.`)
}

type Estimate = (set: SelectionSetNode, type: GraphQLNamedType) => number

function estimate({ schema, fragment: named }: Meaning, limit: CostLimit): Estimate {
  // Each fragment is looked at once: fragments that double one another must not cost 2ⁿ steps here.
  const fragments = new Map<string, number>()

  const ofFragment = (fragment: FragmentDefinitionNode): number => {
    const name = fragment.name.value
    const known = fragments.get(name)
    if (known !== undefined) return known
    // Stands while the fragment is being looked at; a cycle is refused by another rule.
    fragments.set(name, 0)
    const type = schema.getType(fragment.typeCondition.name.value)
    const cost = type ? ofSelections(fragment.selectionSet, type) : 0
    fragments.set(name, cost)
    return cost
  }

  const ofField = (field: FieldNode, parent: GraphQLNamedType): number => {
    if (field.name.value.startsWith('__')) return 1
    if (!isObjectType(parent) && !isInterfaceType(parent)) return 1
    const own = limit.fields?.[`${parent.name}.${field.name.value}`]
    if (own !== undefined) return own
    const type = parent.getFields()[field.name.value]?.type
    if (!type || !field.selectionSet) return 1
    const each = ofSelections(field.selectionSet, getNamedType(type))
    const question = isList(type) ? (limit.eachList ?? 0) : 0
    return 1 + question + lengthOf(field, type, limit) * each
  }

  const ofSelections: Estimate = (set, type) =>
    set.selections.reduce((sum, selection) => {
      if (selection.kind === Kind.FIELD) return sum + ofField(selection, type)
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const fragment = named(selection.name.value)
        return sum + (fragment ? ofFragment(fragment) : 0)
      }
      const on = selection.typeCondition?.name.value
      const inner = on ? schema.getType(on) : type
      return sum + (isCompositeType(inner) ? ofSelections(selection.selectionSet, inner) : 0)
    }, 0)

  return ofSelections
}

function lengthOf(field: FieldNode, type: GraphQLOutputType, limit: CostLimit): number {
  const given = field.arguments?.find(({ name }) => name.value === limit.length)?.value
  // A negative number asks for as many from the end.
  if (given?.kind === Kind.INT) return Math.max(1, Math.abs(Number(given.value)))
  if (given?.kind === Kind.VARIABLE) {
    const value = limit.variables?.[given.name.value]
    return typeof value === 'number' ? Math.max(1, Math.abs(value)) : limit.listLength
  }
  // A page is multiplied where `first` stands, and its list of nodes not once more.
  if (field.name.value === 'nodes') return 1
  return isList(type) ? limit.listLength : 1
}

const isList = (type: GraphQLOutputType): boolean =>
  isListType(isNonNullType(type) ? type.ofType : type)
