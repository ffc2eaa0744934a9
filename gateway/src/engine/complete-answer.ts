import {
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { type AskedOperation, type Asking, collectFields, type Fields } from './collect-fields.ts'

type Json = Readonly<Record<string, unknown>>
type Path = readonly (string | number)[]

export interface CompletedAnswer {
  readonly data: Record<string, unknown> | null
  /** Places where something that is never null was missing, so that its parent had to become null. */
  readonly holes: readonly Path[]
}

/**
 * Gives an answer the exact shape that was asked for, in its order: what is missing (a service was down, the person may not see it)
 * is null, and a null where the schema promises none rises to the next place that may be null, as GraphQL demands.
 */
export function completeAnswer(asked: AskedOperation, data: Json | null | undefined): CompletedAnswer {
  const root = data === null ? undefined : asked.schema.getRootType(asked.operation.operation)
  const work: Work = { ...asked, holes: [], collected: new Map() }
  const completed = root ? completeObject(work, root, data ?? {}, { nodes: ROOT, path: [] }) : null
  return { data: completed === HOLE ? null : completed, holes: work.holes }
}

/** Null that may not stand where it is: its parent becomes null instead. */
const HOLE = Symbol('hole')

const ROOT: readonly FieldNode[] = []

interface Work extends AskedOperation {
  readonly holes: Path[]
  /** What is asked of a type at a place: the same for all objects of a list. */
  readonly collected: Map<readonly FieldNode[], Map<Asking, Fields>>
}

interface Place {
  readonly nodes: readonly FieldNode[]
  readonly path: Path
}

function completeObject(work: Work, type: Asking, value: Json, { nodes, path }: Place) {
  const result: Record<string, unknown> = {}
  for (const [key, asked] of fieldsOf(work, type, nodes)) {
    if (!asked.isCertain && !(key in value)) continue
    const completed = completeField(work, [type, asked.owner], value[key], { nodes: asked.nodes, path: [...path, key] })
    if (completed === HOLE) return HOLE
    result[key] = completed
  }
  return result
}

function completeField(work: Work, [type, owner]: readonly [Asking, Asking], value: unknown, place: Place): unknown {
  const { value: name } = place.nodes[0]!.name
  if (name === '__typename') return isObjectType(type) ? type.name : value
  const field = type.getFields()[name] ?? owner.getFields()[name]
  return field ? completeValue(work, field.type, value, place) : value
}

function completeValue(work: Work, type: GraphQLOutputType, value: unknown, place: Place): unknown {
  if (isNonNullType(type)) return insistOn(work, completeValue(work, type.ofType, value, place), place)
  if (value === undefined || value === null) return null
  if (isListType(type)) return completeList(work, type.ofType, value, place)
  if (!isCompositeType(type)) return value
  const asking = typeOf(work.schema, type, value as Json)
  const completed = asking ? completeObject(work, asking, value as Json, place) : null
  return completed === HOLE ? null : completed
}

function insistOn(work: Work, completed: unknown, { path }: Place): unknown {
  if (completed !== null) return completed
  work.holes.push(path)
  return HOLE
}

function completeList(work: Work, type: GraphQLOutputType, value: unknown, { nodes, path }: Place): unknown[] | null {
  if (!Array.isArray(value)) return null
  const items = value.map((item, index) => completeValue(work, type, item, { nodes, path: [...path, index] }))
  return items.includes(HOLE) ? null : items
}

/** What an object is; an interface when nobody asked. Of unions we always ask (`askForTypenames`). */
function typeOf(schema: GraphQLSchema, type: GraphQLCompositeType, value: Json): Asking | undefined {
  if (isObjectType(type)) return type
  const named = schema.getType(String(value['__typename']))
  if (isObjectType(named)) return named
  return isInterfaceType(type) ? type : undefined
}

function fieldsOf(work: Work, type: Asking, nodes: readonly FieldNode[]): Fields {
  const byType = work.collected.get(nodes) ?? new Map<Asking, Fields>()
  work.collected.set(nodes, byType)
  const found = byType.get(type)
  if (found) return found
  const selectionSets = nodes === ROOT ? [work.operation.selectionSet] : nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
  const fields = collectFields(work, type, selectionSets)
  byType.set(type, fields)
  return fields
}
