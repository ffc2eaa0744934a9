import { type DefinitionNode, type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, print, type TypeNode } from 'graphql'
import type { ServiceSchema } from '../compose.ts'

const ROOTS = new Set(['Query', 'Mutation'])

const objectsOf = ({ sdl }: ServiceSchema) =>
  parse(sdl).definitions.filter(
    (node: DefinitionNode): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION && !ROOTS.has(node.name.value),
  )

const isEntity = (type: ObjectTypeDefinitionNode) => type.directives?.some(({ name }) => name.value === 'key') ?? false

interface Said {
  readonly coordinate: string
  readonly words: string
  readonly by: string
}

/** What several services say of one field, where they do not say the same: composition would pick one in silence. */
export function differencesBetween(services: readonly ServiceSchema[]): string[] {
  const byCoordinate = Map.groupBy(
    services.flatMap(service => objectsOf(service).flatMap(type => wordsOf(service, type))),
    ({ coordinate }) => coordinate,
  )
  return [...byCoordinate]
    .filter(([, said]) => new Set(said.map(({ words }) => words)).size > 1)
    .map(([coordinate, said]) => `${coordinate}: ${said.map(({ words, by }) => `${words} (${by})`).join(' | ')}`)
}

/** Of an entity only the types of its fields must agree: who merely adds to it need not explain it again. */
const wordsOf = (service: ServiceSchema, type: ObjectTypeDefinitionNode): Said[] =>
  (type.fields ?? []).map(field => ({
    coordinate: `${type.name.value}.${field.name.value}`,
    words: isEntity(type) ? print(field.type) : `${print(field.type)} "${field.description?.value ?? ''}"`,
    by: service.name,
  }))

/**
 * Fields that would take their whole page along when another service is down.
 * A shareable field is none of them: the service that declares it answers it from a copy of its own.
 */
export function fragileReferences(services: readonly ServiceSchema[]): string[] {
  const owners = ownersOf(services)
  const isForeign = (service: ServiceSchema, type: string) => owners.has(type) && owners.get(type) !== service.name
  const isElsewhere = (service: ServiceSchema, type: string) => isForeign(service, type) && !keepsCopyOf(service, type)
  return services.flatMap(service =>
    objectsOf(service).flatMap(type =>
      (type.fields ?? [])
        .filter(field =>
          isForeign(service, type.name.value)
            ? isAddedNonNull(type, field) && !isShareable(field)
            : isElsewhere(service, nameOf(field.type)) && isNonNullAtHeart(field.type),
        )
        .map(field => `${service.name}: ${type.name.value}.${field.name.value}: ${print(field.type)}`),
    ),
  )
}

/** An entity belongs to the service that knows most of it. */
function ownersOf(services: readonly ServiceSchema[]): Map<string, string> {
  const best = new Map<string, { readonly name: string; readonly fields: number }>()
  for (const service of services) {
    for (const type of objectsOf(service).filter(isEntity)) {
      const fields = type.fields?.length ?? 0
      if (fields > (best.get(type.name.value)?.fields ?? 0)) best.set(type.name.value, { name: service.name, fields })
    }
  }
  return new Map([...best].map(([type, { name }]) => [type, name]))
}

const isAddedNonNull = (type: ObjectTypeDefinitionNode, field: FieldDefinitionNode) =>
  field.type.kind === Kind.NON_NULL_TYPE && field.name.value !== 'id' && isEntity(type)

const isShareable = (field: FieldDefinitionNode) => field.directives?.some(({ name }) => name.value === 'shareable') ?? false

/** Whether the service answers fields of the type by itself. */
const keepsCopyOf = (service: ServiceSchema, type: string) =>
  objectsOf(service).some(({ name, fields }) => name.value === type && (fields ?? []).some(isShareable))

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type))

/** `[Product!]!` is non-null at heart, `[Product]!` is not. */
function isNonNullAtHeart(type: TypeNode): boolean {
  if (type.kind === Kind.NAMED_TYPE) return false
  return type.kind === Kind.NON_NULL_TYPE && type.type.kind === Kind.NAMED_TYPE ? true : isNonNullAtHeart(type.type)
}
