import type { FragmentDefinitionNode, GraphQLResolveInfo, SelectionSetNode } from 'graphql'

type Asked = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments'>

/** Names of the fields asked for one level below, through all fragments. */
export function requestedFields({ fieldNodes, fragments }: Asked): Set<string> {
  const names = new Set<string>()
  for (const node of fieldNodes) if (node.selectionSet) collect(node.selectionSet, fragments, names)
  return names
}

function collect({ selections }: SelectionSetNode, fragments: Record<string, FragmentDefinitionNode>, names: Set<string>) {
  for (const selection of selections) {
    if (selection.kind === 'Field') names.add(selection.name.value)
    else
      collect(
        selection.kind === 'InlineFragment' ? selection.selectionSet : fragments[selection.name.value]!.selectionSet,
        fragments,
        names,
      )
  }
}
