import {
  getNamedType,
  type GraphQLNamedType,
  type GraphQLType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
} from 'graphql'

const ROOTS = new Set(['Query', 'Mutation', 'Subscription'])

/** Names that say everything; a sentence would only repeat them. */
const PLAIN = new Set(['id', 'name', 'slug', 'email', 'message', 'hasNextPage', 'hasPreviousPage', 'input'])

/** `productId`, `createdAt`, `soldOn`. */
const PLAIN_ENDING = /[a-z](Id|At|On)$/

/**
 * Coordinates of the public schema that owe the reader a sentence: types, enum values, arguments and fields.
 * A field that is always there and whose type explains itself (an enum, an object of ours) owes none.
 */
export function findDebtors(schema: GraphQLSchema): string[] {
  const ours = Object.values(schema.getTypeMap()).filter(type => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
  return ours.flatMap(type => [...debtorsAmong(type), ...membersOf(type)])
}

const debtorsAmong = (type: GraphQLNamedType) => (type.description || ROOTS.has(type.name) || isScalarType(type) ? [] : [type.name])

function membersOf(type: GraphQLNamedType): string[] {
  if (isEnumType(type))
    return type
      .getValues()
      .filter(({ description }) => !description)
      .map(({ name }) => `${type.name}.${name}`)
  if (isInputObjectType(type)) return silent(type.name, Object.values(type.getFields()))
  if (!isObjectType(type) && !isInterfaceType(type)) return []
  const fields = Object.values(type.getFields())
  const needy = ROOTS.has(type.name)
    ? fields.filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`)
    : silent(type.name, fields)
  return [...needy, ...fields.flatMap(({ name, args }) => silent(`${type.name}.${name}`, args))]
}

interface Member {
  readonly name: string
  readonly description?: string | null | undefined
  readonly type: GraphQLType
}

const silent = (owner: string, members: readonly Member[]) =>
  members.filter(({ name, description, type }) => !description && !explainsItself(name, type)).map(({ name }) => `${owner}.${name}`)

function explainsItself(name: string, type: GraphQLType): boolean {
  if (!isNonNullType(type)) return false
  return PLAIN.has(name) || PLAIN_ENDING.test(name) || Boolean(getNamedType(type).description && !isScalarType(getNamedType(type)))
}
