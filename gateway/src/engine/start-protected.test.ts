import { expect, test } from 'vitest'
import { aPolicy } from '../testing/a-policy.ts'
import type { Engine } from './engine.ts'
import type { HiveOptions } from './hive-engine.ts'
import { startProtected } from './start-protected.ts'

const supergraph = 'type Query { product(id: ID!): Int shelf: Shelf } type Shelf { name: String }'

/** Sends each document it is asked for to a service, as far as it trusts it. */
const start = async ({ send, policies: { trustedDocuments } }: HiveOptions): Promise<Engine> => ({
  name: 'simple',
  async execute({ body }, asker) {
    const query = trustedDocuments.get((JSON.parse(body!.toString()) as { documentId: string }).documentId)
    const answer = query && (await send('catalog', { query, variables: {}, operationName: undefined, isQuery: true }, asker))
    return { status: 200, headers: {}, body: Buffer.from(JSON.stringify(answer ?? {})) }
  },
  stop: async () => undefined,
})

test('an engine has planned once before anybody asks, and no service was troubled by it', async () => {
  const asked: string[] = []
  const planned: string[] = []
  const send = async (_: string, { query }: { readonly query: string }) => {
    asked.push(query)
    return { data: { shelf: null } }
  }
  const policies = { ...aPolicy(), admitsAllDocuments: false, trustedDocuments: new Map([['known', '{ shelf { name } }']]) }
  const engine = await startProtected({ supergraph, planner: 'rust', send, policies }, async options => {
    const one = await start(options)
    return {
      ...one,
      execute: async (request, asker) => {
        const answer = await one.execute(request, asker)
        planned.push(answer.body.toString())
        return answer
      },
    }
  })
  expect({ planned, asked }).toEqual({ planned: [expect.stringContaining('reached a service')], asked: [] })

  const body = Buffer.from('{"documentId":"known"}')
  const { body: answer } = await engine.execute({ method: 'POST', url: 'http://x/graphql', headers: {}, body }, {} as never)
  expect(JSON.parse(answer.toString())).toEqual({ data: { shelf: null } })
  expect(asked).toEqual(['{ shelf { name } }'])
  expect([...policies.trustedDocuments.keys()]).toEqual(['known'])
})
