import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  type InlineFragmentNode,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

export interface AskedOperation {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Readonly<Record<string, unknown>>
}

/** An interface stands for an object of which nobody asked what it is. */
export type Asking = GraphQLObjectType | GraphQLInterfaceType

export interface AskedField {
  /** The same field can be asked for at several places. */
  readonly nodes: readonly FieldNode[]
  /** False when it depends on what the object is, and nobody knows: then it is there, or was not asked for. */
  readonly isCertain: boolean
  /** The type that the selection names; it knows the field when the object's own type is not known. */
  readonly owner: Asking
}

/** What is asked of an object, by response key. */
export type Fields = ReadonlyMap<string, AskedField>

/** The fields that these selections ask of an object of this type, in their order, fragments spread and conditions decided. */
export function collectFields(asked: AskedOperation, type: Asking, selectionSets: readonly SelectionSetNode[]): Fields {
  const fields = new Map<string, AskedField>()
  for (const selectionSet of selectionSets) collectInto(fields, { ...asked, type, owner: type, isCertain: true }, selectionSet)
  return fields
}

interface Collecting extends AskedOperation, Omit<AskedField, 'nodes'> {
  readonly type: Asking
}

function collectInto(fields: Map<string, AskedField>, collecting: Collecting, { selections }: SelectionSetNode): void {
  for (const node of selections.filter(selection => isWanted(selection, collecting.variables))) {
    if (node.kind === Kind.FIELD) add(fields, node, collecting)
    else collectFragment(fields, collecting, node)
  }
}

function add(fields: Map<string, AskedField>, node: FieldNode, { isCertain, owner }: Collecting): void {
  const { value: key } = node.alias ?? node.name
  const found = fields.get(key)
  if (found) fields.set(key, { ...found, nodes: [...found.nodes, node], isCertain: isCertain || found.isCertain })
  else fields.set(key, { nodes: [node], isCertain, owner })
}

function collectFragment(fields: Map<string, AskedField>, collecting: Collecting, node: InlineFragmentNode | FragmentSpreadNode): void {
  const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : collecting.fragments.get(node.name.value)
  if (!fragment) return
  const condition = fragment.typeCondition && collecting.schema.getType(fragment.typeCondition.name.value)
  const applies = whetherApplies(collecting, condition)
  if (applies === 'no') return
  const owner = isObjectType(condition) || isInterfaceType(condition) ? condition : collecting.owner
  collectInto(fields, { ...collecting, owner, isCertain: collecting.isCertain && applies === 'yes' }, fragment.selectionSet)
}

function whetherApplies({ schema, type }: Collecting, condition: GraphQLNamedType | undefined): 'yes' | 'no' | 'perhaps' {
  if (condition === undefined || condition === type) return 'yes'
  if (isAbstractType(condition) && schema.isSubType(condition, type)) return 'yes'
  return isObjectType(type) ? 'no' : 'perhaps'
}

function isWanted(node: SelectionNode, variables: AskedOperation['variables']): boolean {
  if (!node.directives || node.directives.length === 0) return true
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false
}
