import { globSync, readFileSync } from 'node:fs'
import { type DocumentNode, type FragmentDefinitionNode, Kind, type OperationDefinitionNode, parse, print, visit } from 'graphql'

const FOLDER = new URL('../../../../storefront/app/graphql/', import.meta.url).pathname

/** An operation of the storefront by its name, with the fragments it needs: what a browser's page really asks. */
export function storefrontDocument(name: string): string {
  const nodes = globSync('**/*.graphql', { cwd: FOLDER }).flatMap(file => parse(readFileSync(FOLDER + file, 'utf8')).definitions)
  const operation = nodes.find(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION && node.name?.value === name,
  )
  if (!operation) throw new Error(`the storefront asks no "${name}" any more`)
  const fragments = new Map(nodes.filter(node => node.kind === Kind.FRAGMENT_DEFINITION).map(node => [node.name.value, node]))
  return print({ kind: Kind.DOCUMENT, definitions: [operation, ...fragmentsOf(operation, fragments)] } satisfies DocumentNode)
}

function fragmentsOf(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>) {
  const needed = new Set<FragmentDefinitionNode>()
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode) => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value)
        if (!fragment || needed.has(fragment)) return
        needed.add(fragment)
        collect(fragment)
      },
    })
  }
  collect(operation)
  return needed
}
