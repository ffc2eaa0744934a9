import { type DocumentNode, type ExecutionResult, GraphQLError, type GraphQLSchema, Kind } from 'graphql'
import type { AdmittedOperation } from '../policies/admit-operation.ts'
import { denialFor, isDenial } from '../policies/denial.ts'
import { completeAnswer } from './complete-answer.ts'
import type { Asker } from './engine.ts'

interface Asked extends AdmittedOperation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  /** True when the person may see nothing at all of what was asked. */
  readonly isAllLocked: boolean
}

/** The answer a client gets: whole in shape, with one word for everything that is missing. */
export function shapeAnswer(
  asked: Asked,
  arrived: ExecutionResult['data'],
  errors: readonly GraphQLError[],
  asker: Asker,
): ExecutionResult {
  const { schema, document, operation, variables, isAllLocked } = asked
  const fragments = new Map(
    document.definitions.filter(node => node.kind === Kind.FRAGMENT_DEFINITION).map(node => [node.name.value, node]),
  )
  const { data, holes } = completeAnswer({ schema, operation, fragments, variables }, arrived)
  const told = errors.map(error => (isDenial(error) ? denialFor(error, asker, isAllLocked) : error))
  if (holes.length > 0 && told.length === 0) told.push(missing(holes[0]!))
  return told.length === 0 ? { data } : { data, errors: told }
}

/** A service answered null where its schema promises something: a reference to what no longer exists. */
const missing = (path: readonly (string | number)[]) =>
  new GraphQLError('A part of the answer does not exist any more.', { path, extensions: { code: 'NOT_FOUND' } })
