import 'reflect-metadata'
import { ArgsType, type ClassType, Directive, Field, Int, ObjectType } from 'type-graphql'
import { BadInput } from './forbidden.ts'

const LARGEST_PAGE = 100

@ArgsType()
export class ConnectionArguments {
  @Field(() => Int, { defaultValue: 20, description: `How many at most, 1 to ${LARGEST_PAGE}.` })
  first: number = 20

  @Field(() => String, { nullable: true, description: 'Cursor of the edge to go on after. Null starts at the beginning.' })
  after?: string | null
}

@Directive('@shareable')
@ObjectType({ description: 'Where a page stands in its list (Relay cursor connections).' })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean

  @Field(() => Boolean)
  hasPreviousPage!: boolean

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge. Null on an empty page.' })
  startCursor!: string | null

  @Field(() => String, { nullable: true, description: 'Cursor of the last edge: pass it as `after` to go on. Null on an empty page.' })
  endCursor!: string | null
}

export interface Edge<Node> {
  readonly cursor: string
  readonly node: Node
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[]
  readonly pageInfo: PageInfo
}

/** The `<name>Edge` and `<name>Connection` types of a node type; extend the connection class to add facets or counts. */
export function connectionTypes<Node extends object>(nodeType: () => ClassType<Node>, name: string) {
  @ObjectType(`${name}Edge`, { description: `One \`${name}\` in a list, with its place.` })
  class NodeEdge implements Edge<Node> {
    @Field(() => String, { description: 'Opaque place in the list; valid for the same sort order only.' })
    cursor!: string

    @Field(() => nodeType())
    node!: Node
  }

  @ObjectType(`${name}Connection`, { description: `A page of \`${name}\`.` })
  class NodeConnection implements Connection<Node> {
    @Field(() => [NodeEdge])
    edges!: NodeEdge[]

    @Field(() => PageInfo)
    pageInfo!: PageInfo
  }

  return { NodeEdge, NodeConnection }
}

/** The page size asked for; refuses what is outside 1 to 100. */
export function pageSize(first: number): number {
  if (!Number.isInteger(first) || first < 1 || first > LARGEST_PAGE) throw new BadInput('first', `Ask for 1 to ${LARGEST_PAGE} at a time.`)
  return first
}

/** Sort values and id of a row, as an opaque text. */
export const encodeCursor = (values: readonly (string | number | null)[]) => Buffer.from(JSON.stringify(values)).toString('base64url')

const PART = {
  number: (value: unknown) => typeof value === 'number',
  text: (value: unknown) => typeof value === 'string',
  uuid: (value: unknown) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value),
  moment: (value: unknown) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) && !Number.isNaN(Date.parse(value)),
  /** A bigint that the database counts by itself. */
  sequence: (value: unknown) => typeof value === 'string' && /^\d{1,18}$/.test(value),
  any: (value: unknown) => typeof value === 'string' || typeof value === 'number',
}

/**
 * The values of a cursor; refuses what we did not make. Name the kinds of its parts (`['number', 'uuid']`; null always
 * passes), so that a cursor of another list is refused here and not by the database; or just say how many there are.
 */
export function decodeCursor(cursor: string, parts: number | readonly (keyof typeof PART)[]): (string | number | null)[] {
  const kinds = typeof parts === 'number' ? Array.from({ length: parts }, () => 'any' as const) : parts
  const values = jsonOf(cursor)
  const isOurs =
    Array.isArray(values) &&
    values.length === kinds.length &&
    kinds.every((kind, place) => values[place] === null || PART[kind](values[place]))
  if (!isOurs) throw new BadInput('after', 'This cursor belongs to another list or sort order. Start again without it.')
  return values as (string | number | null)[]
}

/** The row a list by `sequence` goes on after; null at its beginning. */
export function sequenceAfter(after: string | null | undefined): string | null {
  if (!after) return null
  const [sequence] = decodeCursor(after, ['sequence'])
  if (typeof sequence === 'string') return sequence
  throw new BadInput('after', 'This cursor belongs to another list. Start again without it.')
}

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString())
  } catch {
    return undefined
  }
}

/**
 * A page from rows read by keyset: ask the database for one row more than `first`, the extra one tells that there is a next page.
 */
export function connectionFrom<Row, Node>(
  rows: readonly Row[],
  { first, after }: { readonly first: number; readonly after?: string | null | undefined },
  cursorOf: (row: Row) => readonly (string | number | null)[],
  nodeOf: (row: Row) => Node,
): Connection<Node> {
  const edges = rows.slice(0, first).map(row => ({ cursor: encodeCursor(cursorOf(row)), node: nodeOf(row) }))
  const pageInfo = Object.assign(new PageInfo(), {
    hasNextPage: rows.length > first,
    hasPreviousPage: Boolean(after),
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  })
  return { edges, pageInfo }
}
