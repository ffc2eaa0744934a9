import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aCatalog } from './testing/a-catalog.ts'
import { someSalesPoints } from './testing/some-sales-points.ts'
import { type AGateway, aGateway } from './testing/a-gateway.ts'
import type { RunningSubgraph } from './testing/a-subgraph.ts'

describe.each(['rust', 'javascript'] as const)('with the %s planner', planner => {
  let services: RunningSubgraph[]
  let gateway: AGateway

  beforeAll(async () => {
    services = await Promise.all([aCatalog(), someSalesPoints()])
    gateway = await aGateway(services, { options: { planner } })
  })
  afterAll(async () => {
    await gateway.stop()
    await Promise.all(services.map(service => service.stop()))
  })

  test('is the engine that was asked for', () => {
    expect(gateway.engine).toBe(`hive (${planner} planner)`)
  })

  test('joins what two services know of one product', async () => {
    const { status, body, headers } = await gateway.ask('{ product(slug: "nuoc-mam") { name availability { place available } } }')
    expect(body).toEqual({ data: { product: { name: 'Product nuoc-mam', availability: [{ place: 'Tam Kỳ', available: 3 }] } } })
    expect(status).toBe(200)
    expect(headers.get('x-trace-id')).toMatch(/^[0-9a-f]{32}$/)
  })

  test('goes from a shelf to the catalog and back, in the order asked for', async () => {
    const { body } = await gateway.ask('{ salesPoint(slug: "a") { shelf { product { availability { place } name } available } slug } }')
    const shelf = [{ product: { availability: [{ place: 'Tam Kỳ' }], name: 'Product referenced' }, available: 3 }]
    expect(JSON.stringify(body)).toBe(JSON.stringify({ data: { salesPoint: { shelf, slug: 'a' } } }))
  })

  test('answers unions without their names being asked for', async () => {
    const mutation =
      'mutation($email: String!) { signIn(email: $email) { ... on Session { accessToken } ... on CredentialsRejected { message } } }'
    expect((await gateway.ask(mutation, { email: 'somebody' })).body).toEqual({ data: { signIn: { accessToken: 'token' } } })
    expect((await gateway.ask(mutation, { email: 'nobody' })).body).toEqual({ data: { signIn: { message: 'No.' } } })
  })

  test('answers __typename alone, beside others and by another name', async () => {
    expect((await gateway.ask('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } })
    expect((await gateway.ask('{ kind: __typename suggestions { it: __typename } }')).body).toEqual({
      data: { kind: 'Query', suggestions: [{ it: 'Product' }] },
    })
  })

  test('knows @skip, @include and fragments', async () => {
    const query = `query($yes: Boolean!) { product(slug: "a") { ...Names id @skip(if: $yes) ... @include(if: $yes) { slug } } }
      fragment Names on Product { name }`
    expect((await gateway.ask(query, { yes: true })).body).toEqual({ data: { product: { name: 'Product a', slug: 'a' } } })
  })

  test('answers null for what is unknown', async () => {
    expect((await gateway.ask('{ product(slug: "unknown") { name } }')).body).toEqual({ data: { product: null } })
  })

  test('hides what broke and says where to look for it', async () => {
    const { body, status } = await gateway.ask('{ broken suggestions { name } }')
    expect(status).toBe(200)
    expect(body.data).toEqual({ broken: null, suggestions: [{ name: 'Product one' }] })
    expect(body.errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', traceId: expect.any(String) },
      },
    ])
    expect(gateway.log.join()).toContain(body.errors[0].extensions.traceId)
  })

  test('lets bad input through, with its field', async () => {
    const { body } = await gateway.ask('{ brokenInput }')
    expect(body.errors).toEqual([
      { message: 'A price is never negative.', path: ['brokenInput'], extensions: { code: 'BAD_USER_INPUT', field: 'price' } },
    ])
  })

  test('introspects itself', async () => {
    const { body } = await gateway.ask('{ __type(name: "Product") { fields { name } } }')
    expect(body.data.__type.fields.map(({ name }: { name: string }) => name).toSorted()).toEqual([
      'availability',
      'id',
      'name',
      'notes',
      'producer',
      'slug',
    ])
  })
})
