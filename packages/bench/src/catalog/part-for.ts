import { type GraphQLSchema, parse, print, TypeInfo, visit, visitWithTypeInfo } from 'graphql'

/** What one service would be asked of a document of the whole graph: the fields it knows, with the variables these need. */
export function partFor(schema: GraphQLSchema, query: string, variables: Readonly<Record<string, unknown>>) {
  const typeInfo = new TypeInfo(schema)
  const known = visit(
    parse(query),
    visitWithTypeInfo(typeInfo, {
      Field: () => (typeInfo.getFieldDef() ? undefined : null),
      FragmentDefinition: ({ typeCondition }) => (schema.getType(typeCondition.name.value) ? undefined : null),
    }),
  )
  const names = namesIn(known, 'Variable')
  const spread = namesIn(known, 'FragmentSpread')
  const document = visit(known, {
    VariableDefinition: ({ variable }) => (names.has(variable.name.value) ? undefined : null),
    FragmentDefinition: ({ name }) => (spread.has(name.value) ? undefined : null),
  })
  return { document: print(document), known: Object.fromEntries(Object.entries(variables).filter(([name]) => names.has(name))) }
}

/** Of the variables or fragments that are used, not only defined. */
function namesIn(document: ReturnType<typeof parse>, kind: 'Variable' | 'FragmentSpread'): Set<string> {
  const names = new Set<string>()
  visit(document, {
    VariableDefinition: () => false,
    [kind]: ({ name }: { readonly name: { readonly value: string } }) => void names.add(name.value),
  })
  return names
}
