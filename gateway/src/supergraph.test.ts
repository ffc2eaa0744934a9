import { buildASTSchema, parse } from 'graphql'
import { describe, expect, test } from 'vitest'
import { composeSupergraph } from './compose.ts'
import { findPlanner } from './engine/find-planner.ts'
import { startHive } from './engine/hive-engine.ts'
import { assertProtectable } from './identity/assert-protectable.ts'
import { NO_ROAD, proveProtection } from './identity/prove-protection.ts'
import { aPolicyThatAllowsAll } from './testing/a-policy.ts'
import { findDebtors } from './testing/find-debtors.ts'
import { differencesBetween, fragileReferences } from './testing/find-disagreements.ts'
import { readServiceSchemas } from './testing/read-service-schemas.ts'

const services = readServiceSchemas()
const composition = composeSupergraph(services)
const supergraph = 'supergraph' in composition ? composition.supergraph : ''
const publicSchema = 'publicSchema' in composition ? composition.publicSchema : ''

test('the services compose into supergraph.graphql', async () => {
  expect('problems' in composition ? composition.problems : []).toEqual([])
  await expect(supergraph).toMatchFileSnapshot('../supergraph.graphql')
})

test('it names no address: where services live is the environment’s business', () => {
  expect(supergraph.match(/url: "[^"]*\/graphql"/g)).toEqual(services.map(({ name }) => `url: "http://${name}/graphql"`).toSorted())
})

test('every public type, field, argument and enum value is explained', () => {
  expect(findDebtors(buildASTSchema(parse(publicSchema)))).toEqual([])
})

test('services describe and shape what they share alike', () => {
  expect(differencesBetween(services)).toEqual([])
})

test('what another service adds or resolves may be null, so that one service down is not an empty page', () => {
  expect(fragileReferences(services)).toEqual([])
})

describe.each(['rust', 'javascript'] as const)('with the %s planner', wanted => {
  test('everything protected is denied to a visitor', async () => {
    assertProtectable(supergraph)
    const engine = await startHive({ supergraph, planner: await findPlanner(wanted), send: NO_ROAD, policies: aPolicyThatAllowsAll() })
    await expect(proveProtection(supergraph, engine)).resolves.toBeGreaterThanOrEqual(0)
    await engine.stop()
  })
})
