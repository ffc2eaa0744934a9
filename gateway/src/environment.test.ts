import { expect, test } from 'vitest'
import { readGatewayEnvironment } from './environment.ts'

const enough = { GATEWAY_SECRET: 'x'.repeat(32) }

test('little has to be said', () => {
  const { PORT, isProduction, planner, addresses, rates } = readGatewayEnvironment(enough)
  expect({ PORT, isProduction, planner, signIn: rates.signIn }).toEqual({
    PORT: 4000,
    isProduction: false,
    planner: 'rust',
    signIn: { count: 20, seconds: 60 },
  })
  expect(addresses).toEqual({
    identity: 'http://127.0.0.1:4101/',
    catalog: 'http://127.0.0.1:4102/',
    'sales-points': 'http://127.0.0.1:4103/',
    fairs: 'http://127.0.0.1:4104/',
    traceability: 'http://127.0.0.1:4105/',
    programme: 'http://127.0.0.1:4106/',
  })
})

test.each([
  ['GATEWAY_SECRET', {}],
  ['GATEWAY_SECRET', { GATEWAY_SECRET: 'short' }],
  ['CATALOG_URL', { ...enough, CATALOG_URL: 'nowhere' }],
  ['TRUSTED_DOCUMENTS', { ...enough, NODE_ENV: 'production' }],
  ['PLANNER', { ...enough, PLANNER: 'guess' }],
  ['RATE_SIGN_IN', { ...enough, RATE_SIGN_IN: '0' }],
])('says in one line that %s is wrong', (name, given) => {
  expect(() => readGatewayEnvironment(given)).toThrow(name)
})
