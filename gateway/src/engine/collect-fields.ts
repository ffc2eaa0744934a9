import {
  type FieldNode,
  type FragmentDefinitionNode,
  type FragmentSpreadNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  type InlineFragmentNode,
  isAbstractType,
  Kind,
  type NamedTypeNode,
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

/** What is asked of an object, by response key; the same field can be asked for at several places. */
export type Fields = ReadonlyMap<string, readonly FieldNode[]>

/** The fields that these selections ask of an object of this type, in their order, fragments spread and conditions decided. */
export function collectFields(asked: AskedOperation, type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Fields {
  const fields = new Map<string, readonly FieldNode[]>()
  for (const selectionSet of selectionSets) collectInto(fields, asked, type, selectionSet)
  return fields
}

function collectInto(
  fields: Map<string, readonly FieldNode[]>,
  asked: AskedOperation,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
) {
  for (const node of selections.filter(selection => isWanted(selection, asked.variables))) {
    if (node.kind === Kind.FIELD) {
      const { value: key } = node.alias ?? node.name
      fields.set(key, [...(fields.get(key) ?? []), node])
      continue
    }
    const fragment = fragmentFor(node, asked)
    if (fragment && applies(asked.schema, fragment.typeCondition, type)) collectInto(fields, asked, type, fragment.selectionSet)
  }
}

const fragmentFor = (node: InlineFragmentNode | FragmentSpreadNode, { fragments }: AskedOperation) =>
  node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value)

function isWanted(node: SelectionNode, variables: AskedOperation['variables']): boolean {
  if (!node.directives || node.directives.length === 0) return true
  if (getDirectiveValues(GraphQLSkipDirective, node, variables)?.['if'] === true) return false
  return getDirectiveValues(GraphQLIncludeDirective, node, variables)?.['if'] !== false
}

function applies(schema: GraphQLSchema, condition: NamedTypeNode | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition.name.value === type.name) return true
  const conditionType = schema.getType(condition.name.value)
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type)
}
