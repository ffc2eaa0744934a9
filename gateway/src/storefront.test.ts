import { buildASTSchema, Kind, parse, specifiedRules, validate, valueFromASTUntyped } from 'graphql'
import { describe, expect, test } from 'vitest'
import { composeSupergraph } from './compose.ts'
import { costOf } from './policies/cost.ts'
import { LIMITS } from './policies/limits.ts'
import { validationRules } from './policies/validation-rules.ts'
import { aPolicy } from './testing/a-policy.ts'
import { readServiceSchemas } from './testing/read-service-schemas.ts'
import { readStorefrontDocuments } from './testing/read-storefront-documents.ts'

const composition = composeSupergraph(readServiceSchemas())
const documents = readStorefrontDocuments()

describe.skipIf('problems' in composition || documents.length === 0)('what the storefront asks', () => {
  const schema = buildASTSchema(parse('publicSchema' in composition ? composition.publicSchema : ''))

  test('is in the schema, and not too deep, too large or too clever', () => {
    const rules = [...specifiedRules, ...validationRules(aPolicy())]
    const problems = documents.flatMap(({ name, document }) =>
      validate(schema, document, rules).map(({ message }) => `${name}: ${message}`),
    )
    expect(problems).toEqual([])
  })

  test('costs less than what is refused, with room to spare', () => {
    const costs = documents.map(({ name, operation, document }) => {
      const defaults = (operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue && defaultValue.kind !== Kind.NULL ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
      )
      return [name, costOf(schema, document, operation, Object.fromEntries(defaults))] as const
    })
    expect(costs.filter(([, cost]) => cost > LIMITS.cost * 0.9)).toEqual([])
  })
})
