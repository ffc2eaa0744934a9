import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
  parse,
} from 'graphql'
import { VISITOR } from '@ocop/service-kit/graphql/actor'
import type { Asker, Engine, Send } from '../engine/engine.ts'
import { PROTECTIONS } from './assert-protectable.ts'

type RootField = GraphQLField<unknown, unknown>

/** So many fit into a document of the size that anybody may send. */
const AT_ONCE = 40

/** Any value of a type will do: a visitor must be turned away before it is looked at. */
const SAMPLES: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  PositiveInt: '1',
  Vnd: '1',
  UUID: '"00000000-0000-4000-8000-000000000000"',
  DateTimeISO: '"2026-01-01T00:00:00Z"',
  LocalDate: '"2026-01-01"',
}

/** What an engine that is being tried out has instead of a road to the services. Its code is a known one: nobody is alarmed in the log. */
export const NO_ROAD: Send = async () => ({
  data: null,
  errors: [{ message: 'reached a service', extensions: { code: 'SERVICE_UNAVAILABLE' } }],
})

/**
 * Asks an engine, as a visitor, for every root field of the supergraph that is not for visitors.
 * Throws unless each single one is denied: Hive without its authorization settings would answer them all.
 */
export async function proveProtection(supergraph: string, engine: Engine): Promise<number> {
  const schema = buildASTSchema(parse(supergraph), { assumeValid: true, assumeValidSDL: true })
  const queries = await proveOne(schema, 'query', engine)
  return queries + (await proveOne(schema, 'mutation', engine))
}

async function proveOne(schema: GraphQLSchema, kind: 'query' | 'mutation', engine: Engine): Promise<number> {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType()
  const fields = Object.values(root?.getFields() ?? {}).filter(isProtected)
  for (let first = 0; first < fields.length; first += AT_ONCE) await proveSome(fields.slice(first, first + AT_ONCE), kind, engine)
  return fields.length
}

async function proveSome(fields: readonly RootField[], kind: 'query' | 'mutation', engine: Engine): Promise<void> {
  const { body: answer } = await askAsVisitor(engine, { query: `${kind} { ${fields.map(sample).join(' ')} }` })
  const { errors = [] } = JSON.parse(answer.toString()) as { errors?: { path?: unknown[]; extensions?: { code?: string } }[] }
  const denied = new Set(errors.filter(({ extensions }) => extensions?.code === 'UNAUTHENTICATED').map(({ path }) => path?.[0]))
  const open = fields.map(({ name }) => name).filter(name => !denied.has(name))
  if (open.length > 0)
    throw new Error(`Open to visitors although protected: ${open.join(', ')}. ${errors[0] ? JSON.stringify(errors[0]) : ''}`)
}

/** A question that anybody may ask of this supergraph; undefined when there is none that needs no further words. */
export function anOpenQuestion(supergraph: string): string | undefined {
  const schema = buildASTSchema(parse(supergraph), { assumeValid: true, assumeValidSDL: true })
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {})
  const open = fields.find(field => !isProtected(field) && !field.name.startsWith('_') && !field.args.some(isRequiredArgument))
  return open && `{ ${sample(open)} }`
}

export function askAsVisitor(engine: Engine, params: { readonly query: string } | { readonly documentId: string }) {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  return engine.execute({ method: 'POST', url: 'http://gateway/graphql', headers, body: Buffer.from(JSON.stringify(params)) }, ANYBODY)
}

const isProtected = ({ astNode }: GraphQLField<unknown, unknown>) =>
  astNode?.directives?.some(({ name }) => PROTECTIONS.has(name.value)) ?? false

function sample(field: GraphQLField<unknown, unknown>): string {
  const given = field.args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${sampleOf(type)}`)
  return `${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${isCompositeType(getNamedType(field.type)) ? ' { __typename }' : ''}`
}

function sampleOf(type: GraphQLInputType): string {
  if (isNonNullType(type)) return sampleOf(type.ofType)
  if (isListType(type)) return `[${sampleOf(type.ofType)}]`
  if (isEnumType(type)) return type.getValues()[0]!.name
  if (!isInputObjectType(type)) return SAMPLES[type.name] ?? '"1"'
  const fields = Object.values(type.getFields()).filter(isRequiredInputField)
  return `{ ${fields.map(({ name, type }) => `${name}: ${sampleOf(type)}`).join(', ')} }`
}

const ANYBODY: Asker = {
  actor: VISITOR,
  scopes: [],
  traceId: '0'.repeat(32),
  traceparent: `00-${'0'.repeat(31)}1-${'0'.repeat(15)}1-00`,
  language: undefined,
  address: '127.0.0.1',
  deadline: Number.MAX_SAFE_INTEGER,
}
