import { type DefinitionNode, type DocumentNode, type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode } from 'graphql'

/**
 * Every root query field may be null in the public graph, whatever its service promises: the service may be away, and a page that asks
 * three services must still get what the other two know. (A null where none may be would empty the whole answer.)
 */
export const allowAbsence = (document: DocumentNode): DocumentNode => ({
  ...document,
  definitions: document.definitions.map((node: DefinitionNode) =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Query' ? withNullableFields(node) : node,
  ),
})

const withNullableFields = (query: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode => ({
  ...query,
  fields: (query.fields ?? []).map((field): FieldDefinitionNode =>
    field.type.kind === Kind.NON_NULL_TYPE ? { ...field, type: field.type.type } : field,
  ),
})
