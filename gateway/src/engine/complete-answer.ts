import {
  type FieldNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  type GraphQLCompositeType,
  GraphQLIncludeDirective,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'

type Json = Readonly<Record<string, unknown>>

export interface AskedOperation {
  readonly schema: GraphQLSchema
  readonly operation: OperationDefinitionNode
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  readonly variables: Json
}

export interface CompletedAnswer {
  readonly data: Record<string, unknown> | null
  /** Places where something that is never null was missing, so that its parent had to become null. */
  readonly holes: readonly Path[]
}

/** Null that may not stand where it is: its parent becomes null instead. */
const HOLE = Symbol('hole')

/**
 * Gives an answer the exact shape that was asked for, in its order: what is missing (a service was down, the person may not see it)
 * is null, and a null where the schema promises none rises to the next place that may be null, as GraphQL demands.
 */
export function completeAnswer(asked: AskedOperation, data: Json | null | undefined): CompletedAnswer {
  const root = asked.schema.getRootType(asked.operation.operation)
  const holes: Path[] = []
  if (!root) return { data: null, holes }
  const completed = completeObject({ ...asked, holes, collected: new Map() }, root, ROOT, data ?? {}, [])
  return { data: completed === HOLE ? null : completed, holes }
}

type Path = readonly (string | number)[]
type Fields = ReadonlyMap<string, readonly FieldNode[]>

interface Work extends AskedOperation {
  readonly holes: Path[]
  /** What is asked of a type at a place: the same for all objects of a list. */
  readonly collected: Map<readonly FieldNode[], Map<GraphQLObjectType, Fields>>
}

const ROOT: readonly FieldNode[] = []

function completeObject(work: Work, type: GraphQLObjectType, nodes: readonly FieldNode[], value: Json, path: Path) {
  const fields = fieldsOf(work, type, nodes)
  const result: Record<string, unknown> = {}
  for (const [key, nodes] of fields) {
    const name = nodes[0]!.name.value
    if (name === '__typename') {
      result[key] = type.name
      continue
    }
    const field = type.getFields()[name]
    const completed = field ? completeValue(work, field.type, nodes, value[key], [...path, key]) : value[key]
    if (completed === HOLE) return HOLE
    result[key] = completed
  }
  return result
}

function completeValue(work: Work, type: GraphQLOutputType, nodes: readonly FieldNode[], value: unknown, path: Path): unknown {
  if (isNonNullType(type)) {
    const completed = completeValue(work, type.ofType, nodes, value, path)
    if (completed === null) work.holes.push(path)
    return completed === null ? HOLE : completed
  }
  if (value === undefined || value === null) return null
  if (isListType(type)) {
    if (!Array.isArray(value)) return null
    const items = value.map((item, index) => completeValue(work, type.ofType, nodes, item, [...path, index]))
    return items.includes(HOLE) ? null : items
  }
  if (!isCompositeType(type)) return value
  const objectType = objectTypeOf(work.schema, type, value as Json)
  if (!objectType) return null
  const completed = completeObject(work, objectType, nodes, value as Json, path)
  return completed === HOLE ? null : completed
}

function objectTypeOf(schema: GraphQLSchema, type: GraphQLCompositeType, value: Json): GraphQLObjectType | undefined {
  if (isObjectType(type)) return type
  const named = schema.getType(String(value['__typename']))
  return isObjectType(named) ? named : undefined
}

function fieldsOf(work: Work, type: GraphQLObjectType, nodes: readonly FieldNode[]): Fields {
  const byType = work.collected.get(nodes) ?? new Map<GraphQLObjectType, Fields>()
  work.collected.set(nodes, byType)
  const found = byType.get(type)
  if (found) return found
  const fields = new Map<string, FieldNode[]>()
  const selectionSets = nodes === ROOT ? [work.operation.selectionSet] : nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  for (const selectionSet of selectionSets) collectFields(work, type, selectionSet, fields)
  byType.set(type, fields)
  return fields
}

function collectFields(work: Work, type: GraphQLObjectType, { selections }: SelectionSetNode, fields: Map<string, FieldNode[]>): void {
  for (const node of selections) {
    if (getDirectiveValues(GraphQLSkipDirective, node, work.variables)?.['if'] === true) continue
    if (getDirectiveValues(GraphQLIncludeDirective, node, work.variables)?.['if'] === false) continue
    if (node.kind === Kind.FIELD) {
      const key = node.alias?.value ?? node.name.value
      fields.set(key, [...(fields.get(key) ?? []), node])
      continue
    }
    const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : work.fragments.get(node.name.value)
    if (fragment && applies(work.schema, fragment.typeCondition?.name.value, type)) collectFields(work, type, fragment.selectionSet, fields)
  }
}

function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true
  const conditionType = schema.getType(condition)
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type)
}
