import { type DefinitionNode, type DocumentNode, type InputObjectTypeDefinitionNode, Kind, type UnionTypeDefinitionNode } from 'graphql'

type Shape = InputObjectTypeDefinitionNode | UnionTypeDefinitionNode

/**
 * The input and the result of an operation are named after it and explained by it; where a service says no more, this says so:
 * `ReserveStockInput` and `ReserveStockResult` belong to `reserveStock`.
 */
export function explainOperations(document: DocumentNode): DocumentNode {
  const operations = new Set(document.definitions.flatMap(operationsIn))
  const explain = (node: Shape, value: string): Shape => ({ ...node, description: { kind: Kind.STRING, value } })
  const definitions = document.definitions.map(node => {
    if (node.kind !== Kind.INPUT_OBJECT_TYPE_DEFINITION && node.kind !== Kind.UNION_TYPE_DEFINITION) return node
    const operation = operationOf(node.name.value)
    if (node.description || !operations.has(operation)) return node
    return node.kind === Kind.UNION_TYPE_DEFINITION
      ? explain(node, `What \`${operation}\` answers: what was done, or the reason why not.`)
      : explain(node, `What \`${operation}\` needs to know.`)
  })
  return { ...document, definitions }
}

const operationsIn = (node: DefinitionNode): string[] =>
  node.kind === Kind.OBJECT_TYPE_DEFINITION && ['Query', 'Mutation'].includes(node.name.value)
    ? (node.fields ?? []).map(({ name }) => name.value)
    : []

const operationOf = (type: string) => type.charAt(0).toLowerCase() + type.slice(1).replace(/(Input|Result)$/, '')
