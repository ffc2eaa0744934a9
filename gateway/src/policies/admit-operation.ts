import {
  type DocumentNode,
  getOperationAST,
  getVariableValues,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import type { Asker } from '../engine/engine.ts'
import { costOf } from './cost.ts'
import { badInputOf } from './masking.ts'
import { limitByAddress } from './limit-requests.ts'
import type { Policies } from './policies.ts'
import { refusedOperation } from './refused-operation.ts'

export interface RequestedOperation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName: string | undefined
  readonly variables: Readonly<Record<string, unknown>>
}

export interface AdmittedOperation {
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

/** The last look at an operation with its variables, before any service is asked. Throws what to refuse it with. */
export async function admitOperation(requested: RequestedOperation, asker: Asker, policies: Policies): Promise<AdmittedOperation> {
  const { schema, document, operationName } = requested
  const operation = getOperationAST(document, operationName)
  if (!operation) throw refusedOperation('BAD_REQUEST', 'Say in `operationName` which operation of the document to execute.')
  const variables = readVariables(schema, operation, requested.variables)
  const cost = costOf(schema, document, operation, variables)
  if (!(cost <= policies.limits.cost)) {
    throw refusedOperation(
      'OPERATION_TOO_EXPENSIVE',
      `The operation costs ${cost}; at most ${policies.limits.cost} is allowed. Ask for fewer at a time.`,
    )
  }
  if (signsIn(operation, document)) await limitByAddress('sign-in', policies.rates.signIn, asker, policies)
  return { operation, variables }
}

function readVariables(schema: GraphQLSchema, operation: OperationDefinitionNode, given: Readonly<Record<string, unknown>>) {
  const { coerced, errors } = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: 20 })
  if (!errors) return coerced
  throw new AggregateError(
    errors.map(error => {
      const badInput = badInputOf(error)
      return refusedOperation('BAD_USER_INPUT', badInput?.message ?? error.message, {
        nodes: error.nodes,
        extensions: badInput ? { field: badInput.extensions['field'] } : {},
      })
    }),
  )
}

/** Mutations that try a secret: they may be repeated far less often than anything else. */
const SECRET_TRYING = new Set(['signIn', 'signUp', 'signInByLink', 'requestSignInLink', 'acceptInvitation'])

function signsIn(operation: OperationDefinitionNode, document: DocumentNode): boolean {
  if (operation.operation !== 'mutation') return false
  const selectionSets = document.definitions.flatMap(node => ('selectionSet' in node ? [node.selectionSet] : []))
  return selectionSets.some(({ selections }) => selections.some(node => node.kind === Kind.FIELD && SECRET_TRYING.has(node.name.value)))
}

/** All errors of a refusal. */
export const refusalsIn = (error: unknown): GraphQLError[] | undefined => {
  if (error instanceof GraphQLError) return [error]
  return error instanceof AggregateError && error.errors.every(one => one instanceof GraphQLError)
    ? (error.errors as GraphQLError[])
    : undefined
}
