import type { GatewayPlugin } from '@graphql-hive/gateway-runtime'
import { type DocumentNode, GraphQLError, type GraphQLFormattedError, Kind, parse } from 'graphql'
import { adoptScalars } from '../policies/adopt-scalars.ts'
import { maskErrors } from '../policies/masking.ts'
import type { Policies } from '../policies/policies.ts'
import { chooseDocument } from '../policies/trusted-documents.ts'
import { validationRules } from '../policies/validation-rules.ts'
import { executeAdmitted } from './execute-admitted.ts'
import type { Asker } from './engine.ts'

type Plugin = GatewayPlugin<object, { asker: Asker; wholeDocument?: DocumentNode }>

/** Hangs our policies into Hive's pipeline; what they say is decided in ../policies, for every engine alike. */
export function applyPolicies(policies: Policies): Plugin {
  const rules = validationRules(policies)
  return {
    onSchemaChange: ({ schema }) => adoptScalars(schema),
    onParams({ params, request, setParams }) {
      const { documentId, ...rest } = params as typeof params & { documentId?: unknown }
      const id = documentId ?? new URL(request.url).searchParams.get('documentId') ?? undefined
      const query = chooseDocument({ ...rest, documentId: id }, policies.trustedDocuments, policies.admitsAllDocuments)
      setParams({ ...rest, ...(query === undefined ? {} : { query }) })
    },
    onParse({ setParseFn, extendContext }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens: policies.limits.tokens }))
      return ({ result }) => {
        if (result instanceof GraphQLError) result.extensions['code'] ??= 'GRAPHQL_PARSE_FAILED'
        else if (result && 'kind' in result && result.kind === Kind.DOCUMENT) extendContext({ wholeDocument: result })
      }
    },
    onValidate({ addValidationRule }) {
      for (const rule of rules) addValidationRule(rule)
      return ({ result }) => {
        for (const error of result) error.extensions['code'] ??= 'GRAPHQL_VALIDATION_FAILED'
      }
    },
    onExecute: executeAdmitted(policies) as never,
    onResultProcess({ result, setResult, serverContext }) {
      if (!('errors' in result) || !result.errors) return
      const { traceId } = (serverContext as unknown as { asker: Asker }).asker
      setResult({ ...result, errors: maskErrors(result.errors as readonly GraphQLFormattedError[], traceId, policies.logger) })
    },
  }
}
