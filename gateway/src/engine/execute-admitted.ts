import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  type GraphQLError,
  type GraphQLSchema,
} from 'graphql'
import { type AdmittedOperation, admitOperation, refusalsIn } from '../policies/admit-operation.ts'
import type { Policies } from '../policies/policies.ts'
import { askForTypenames } from './ask-for-typenames.ts'
import type { Asker } from './engine.ts'
import { recallDocument } from './recall-document.ts'
import { shapeAnswer } from './shape-answer.ts'

interface Args extends ExecutionArgs {
  readonly schema: GraphQLSchema
  /** What is left of the document after Hive took out what the person may not see. */
  readonly document: DocumentNode
  readonly contextValue: { readonly asker: Asker; readonly wholeDocument?: DocumentNode }
}

type Execute = (args: Args) => Promise<ExecutionResult> | ExecutionResult

interface ExecuteHook {
  readonly args: Args
  readonly executeFn: Execute
  readonly setExecuteFn: (execute: Execute) => void
}

/**
 * Stands between Hive's checks and its execution. An operation that is not admitted never reaches the executor; of one that is,
 * the answer is put into the shape that the whole document asked for.
 */
export function executeAdmitted(policies: Policies) {
  return async ({ args, executeFn, setExecuteFn }: ExecuteHook) => {
    const { schema, operationName, variableValues } = args
    const { asker, wholeDocument: document = args.document } = args.contextValue
    const requested = { schema, document, operationName: operationName ?? undefined, variables: variableValues ?? {} }
    const admitted = await admitOperation(requested, asker, policies).catch(refusedResult)
    if ('errors' in admitted) {
      setExecuteFn(() => admitted)
      return { onExecuteDone: ({ setResult }: DoneHook) => setResult(admitted) }
    }
    let arrived: ExecutionResult = {}
    let isAllLocked = false
    setExecuteFn(async left => {
      isAllLocked = !isAnythingLeft(left)
      if (!isAllLocked) arrived = await executeFn({ ...left, document: askForTypenames(schema, recallDocument(document, left.document)) })
      // Hive would write nulls for what it locked into the data, and invent objects to hold them
      return arrived.errors ? { errors: arrived.errors } : {}
    })
    return {
      onExecuteDone: ({ result, setResult }: DoneHook) =>
        setResult(
          shapeAnswer({ schema, document, isAllLocked, ...(admitted as AdmittedOperation) }, arrived.data, result.errors ?? [], asker),
        ),
    }
  }
}

interface DoneHook {
  readonly result: ExecutionResult
  readonly setResult: (result: ExecutionResult) => void
}

function refusedResult(error: unknown): { readonly errors: GraphQLError[] } {
  const errors = refusalsIn(error)
  if (!errors) throw error
  return { errors }
}

const isAnythingLeft = ({ document, operationName }: Args) =>
  (getOperationAST(document, operationName)?.selectionSet.selections.length ?? 0) > 0
