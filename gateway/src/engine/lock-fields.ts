import { useGenericAuth } from '@envelop/generic-auth'
import type { GatewayPlugin } from '@graphql-hive/gateway-runtime'
import { getDirectiveExtensions } from '@graphql-tools/utils'
import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Asker } from './engine.ts'
import { PROTECTIONS } from '../identity/assert-protectable.ts'

interface HookPayload {
  readonly args: { readonly schema: GraphQLSchema; readonly document: DocumentNode }
}
interface Hooks {
  readonly onExecute?: (payload: HookPayload) => unknown
}
interface Initializing {
  readonly addPlugin: (plugin: Hooks) => void
}

/**
 * Hive's own check of who may see what, which takes locked fields out of a document. It walks through the whole document for every
 * request; of documents that ask for nothing locked, known once and for all, it is spared that.
 */
export function lockFields(userOf: (asker: Asker) => object | null): GatewayPlugin {
  const plugin = useGenericAuth({
    mode: 'protect-granular',
    rejectUnauthenticated: false,
    resolveUserFn: context => userOf((context as unknown as { asker: Asker }).asker) as never,
  }) as unknown as { onPluginInit: (initializing: Initializing) => void }
  return {
    ...plugin,
    onPluginInit: (initializing: Initializing) =>
      plugin.onPluginInit({ ...initializing, addPlugin: added => initializing.addPlugin(onlyWhereLocked(added)) }),
  } as unknown as GatewayPlugin
}

const onlyWhereLocked = (plugin: Hooks): Hooks => ({
  ...plugin,
  onExecute: payload => (asksForLocked(payload.args.schema, payload.args.document) ? plugin.onExecute!(payload) : undefined),
})

const known = new WeakMap<GraphQLSchema, WeakMap<DocumentNode, boolean>>()

/** Whether any field of the document, in any of its operations and fragments, is locked for somebody. */
function asksForLocked(schema: GraphQLSchema, document: DocumentNode): boolean {
  const bySchema = known.get(schema) ?? new WeakMap<DocumentNode, boolean>()
  known.set(schema, bySchema)
  const found = bySchema.get(document) ?? findLocked(schema, document)
  bySchema.set(document, found)
  return found
}

function findLocked(schema: GraphQLSchema, document: DocumentNode): boolean {
  let isFound = false
  const typeInfo = new TypeInfo(schema)
  const look = (name: string) => {
    const parent = typeInfo.getParentType()
    isFound ||= parent ? membersOf(getNamedType(parent)).some(type => isLocked(schema, type, name)) : true
  }
  visit(document, visitWithTypeInfo(typeInfo, { Field: ({ name }) => look(name.value) }))
  return isFound
}

const membersOf = (type: GraphQLNamedType): readonly GraphQLNamedType[] => (isUnionType(type) ? type.getTypes() : [type])

function isLocked(schema: GraphQLSchema, type: GraphQLNamedType, name: string): boolean {
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
  return [type, ...(field ? [field] : [])].some(one =>
    Object.keys(getDirectiveExtensions(one, schema)).some(directive => PROTECTIONS.has(directive)),
  )
}
