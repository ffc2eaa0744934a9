import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isCompositeType,
  isListType,
  isNonNullType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql'

/** How long a list is taken to be when nothing says so. */
const ASSUMED_LENGTH = 10
const SLICING_ARGUMENTS = ['first', 'last']

interface Estimate {
  readonly schema: GraphQLSchema
  readonly variables: Readonly<Record<string, unknown>>
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  /** Each fragment is counted once (0 while it is being counted, so that a circle ends), however often it is spread. */
  readonly known: Map<string, number>
}

/**
 * How many objects an operation asks for at most: every object counts 1 (or its `@cost`), times the lengths of the lists above it.
 * A list is as long as its `first` or `last`, else as its `@listSize`, else as assumed; `edges` are counted by their connection.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number {
  const fragments = new Map(
    document.definitions.filter(node => node.kind === Kind.FRAGMENT_DEFINITION).map(node => [node.name.value, node]),
  )
  const root = schema.getRootType(operation.operation)
  return root ? costOfSelections(operation.selectionSet, root, false, { schema, variables, fragments, known: new Map() }) : 0
}

function costOfSelections({ selections }: SelectionSetNode, parent: GraphQLNamedType, isSliced: boolean, estimate: Estimate): number {
  let cost = 0
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      cost += costOfField(selection, parent, isSliced, estimate)
      continue
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      cost += costOfFragment(selection.name.value, isSliced, estimate)
      continue
    }
    const type = selection.typeCondition ? estimate.schema.getType(selection.typeCondition.name.value) : parent
    if (type) cost += costOfSelections(selection.selectionSet, type, isSliced, estimate)
  }
  return cost
}

function costOfFragment(name: string, isSliced: boolean, estimate: Estimate): number {
  const key = `${name} ${isSliced}`
  const found = estimate.known.get(key)
  if (found !== undefined) return found
  estimate.known.set(key, 0)
  const fragment = estimate.fragments.get(name)
  const type = fragment && estimate.schema.getType(fragment.typeCondition.name.value)
  const cost = type ? costOfSelections(fragment.selectionSet, type, isSliced, estimate) : 0
  estimate.known.set(key, cost)
  return cost
}

function costOfField(node: FieldNode, parent: GraphQLNamedType, isSliced: boolean, estimate: Estimate): number {
  const field = fieldOf(parent, node.name.value)
  if (!field) return 0
  const type = getNamedType(field.type)
  const weight = numberIn(field, 'cost', 'weight') ?? (isCompositeType(type) ? 1 : 0)
  const slice = sliceOf(node, field, estimate.variables)
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type)
  const inside = node.selectionSet ? costOfSelections(node.selectionSet, type, slice !== undefined && !isList, estimate) : 0
  return lengthOf(field, { isList, isSliced, slice }) * (weight + inside)
}

/** A sliced connection multiplies all that is inside it; its own `edges` are then no list any more. */
function lengthOf(field: GraphQLField<unknown, unknown>, list: { isList: boolean; isSliced: boolean; slice: number | undefined }): number {
  if (list.slice !== undefined) return list.slice
  if (!list.isList || list.isSliced) return 1
  return numberIn(field, 'listSize', 'assumedSize') ?? ASSUMED_LENGTH
}

function fieldOf(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  if (name.startsWith('__') || isUnionType(parent) || !('getFields' in parent)) return undefined
  return parent.getFields()[name] as GraphQLField<unknown, unknown> | undefined
}

/** What the operation says in `first` or `last`, or what the schema says for it. Undefined when the field knows neither. */
function sliceOf(node: FieldNode, field: GraphQLField<unknown, unknown>, variables: Readonly<Record<string, unknown>>): number | undefined {
  const slicing = field.args.filter(({ name }) => SLICING_ARGUMENTS.includes(name))
  if (slicing.length === 0) return undefined
  const sizes = slicing.map(argument => sizeIn(node, argument, variables)).filter(size => !Number.isNaN(size))
  return sizes.length === 0 ? ASSUMED_LENGTH : Math.max(1, ...sizes)
}

function sizeIn(node: FieldNode, { name, defaultValue }: GraphQLArgument, variables: Readonly<Record<string, unknown>>): number {
  const value = node.arguments?.find(argument => argument.name.value === name)?.value
  const given = value && valueFromASTUntyped(value, variables as Record<string, unknown>)
  return Number(given ?? defaultValue ?? Number.NaN)
}

/** A number that a directive of the schema gives for this field. */
function numberIn({ astNode }: GraphQLField<unknown, unknown>, directive: string, argument: string): number | undefined {
  const said = astNode?.directives?.find(({ name }) => name.value === directive)?.arguments ?? []
  const value = said.find(({ name }) => name.value === argument)?.value
  return value && 'value' in value ? Number(value.value) : undefined
}
