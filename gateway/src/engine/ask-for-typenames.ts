import {
  type DocumentNode,
  type GraphQLSchema,
  isUnionType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

const known = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, DocumentNode>>()

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const

/**
 * The same document with `__typename` wherever a union is selected from: without it nobody can tell afterwards what an object is.
 * Interfaces are left alone, for some services know them only as interfaces.
 * The same document always gives the same result, because plans are kept by document.
 */
export function askForTypenames(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const bySchema = known.get(schema) ?? new WeakMap<DocumentNode, DocumentNode>()
  known.set(schema, bySchema)
  const found = bySchema.get(document)
  if (found) return found
  const typeInfo = new TypeInfo(schema)
  const asking = visit(
    document,
    visitWithTypeInfo(typeInfo, {
      SelectionSet(node): SelectionSetNode | undefined {
        const type = typeInfo.getParentType()
        return type && isUnionType(type) ? { ...node, selections: [TYPENAME, ...node.selections] } : undefined
      },
    }),
  )
  bySchema.set(document, asking)
  return asking
}
