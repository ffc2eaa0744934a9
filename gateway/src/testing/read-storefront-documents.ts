import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type ASTNode, type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, visit } from 'graphql'

const STOREFRONT = path.resolve(import.meta.dirname, '../../../storefront')

export interface StorefrontDocument {
  readonly name: string
  readonly operation: OperationDefinitionNode
  /** The operation with the fragments it needs. */
  readonly document: DocumentNode
}

/** What the storefront will ask, each operation by itself. */
export function readStorefrontDocuments(): StorefrontDocument[] {
  const files = globSync('{app,layers/*}/**/*.graphql', { cwd: STOREFRONT, exclude: ['**/node_modules/**'] })
  const definitions = files.flatMap(file => parse(readFileSync(path.join(STOREFRONT, file), 'utf8')).definitions)
  const fragments = new Map(definitions.filter(node => node.kind === Kind.FRAGMENT_DEFINITION).map(node => [node.name.value, node]))
  return definitions
    .filter(node => node.kind === Kind.OPERATION_DEFINITION)
    .map(operation => ({
      name: operation.name?.value ?? 'anonymous',
      operation,
      document: { kind: Kind.DOCUMENT, definitions: [operation, ...neededBy(operation, fragments)] },
    }))
}

function neededBy(node: ASTNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>, found = new Set<FragmentDefinitionNode>()) {
  visit(node, {
    FragmentSpread({ name }) {
      const fragment = fragments.get(name.value)
      if (!fragment || found.has(fragment)) return
      found.add(fragment)
      neededBy(fragment, fragments, found)
    },
  })
  return found
}
