import { DateTimeISO, LocalDate, PositiveInt, UUID, Vnd } from '@ocop/service-kit/graphql/scalars'
import { type GraphQLScalarType, type GraphQLSchema, isScalarType } from 'graphql'

const OURS: readonly GraphQLScalarType[] = [DateTimeISO, LocalDate, PositiveInt, UUID, Vnd]

/**
 * Lets a composed schema, whose scalars accept anything, refuse what the services would refuse.
 * Values are checked only: the services get them as they came.
 */
export function adoptScalars(schema: GraphQLSchema): void {
  for (const ours of OURS) {
    const type = schema.getType(ours.name)
    if (!isScalarType(type)) continue
    type.parseValue = value => {
      ours.parseValue(value)
      return value
    }
    type.parseLiteral = (node, variables) => ours.parseLiteral(node, variables)
  }
}
